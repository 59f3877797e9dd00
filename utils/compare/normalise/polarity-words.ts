/**
 * Words that turn a sentence round, by language. `except` are turns of phrase that hold one and turn nothing round.
 */
export interface Negations {
  readonly words: RegExp;
  readonly except: RegExp;
}

export const negations: Readonly<Record<string, Negations>> = {
  en: {
    words:
      /(?<![\p{L}])(?:not|no|never|none|cannot|neither|nor|without|nobody|nothing|hardly|unlikely|(?:[a-z]+n['’]t))(?![\p{L}])/giu,
    except:
      /\b(?:not only|not just|not merely|not necessarily|no doubt|no longer than|no matter|no more than|no less than|whether or not|or not|no\. ?\d|not to mention|no one|nothing but|why not)\b/giu,
  },
  nl: {
    words: /(?<![\p{L}])(?:niet|geen|nooit|niemand|niets|noch|zonder|nergens|nauwelijks)(?![\p{L}])/giu,
    except:
      /\b(?:niet alleen|niet enkel|niet per se|niet altijd|al dan niet|of niet|zonder twijfel|zonder meer|waarom niet)\b/giu,
  },
  de: {
    words:
      /(?<![\p{L}])(?:nicht|kein|keine|keinen|keinem|keiner|keines|nie|niemals|niemand|nichts|weder|noch nie|ohne|kaum)(?![\p{L}])/giu,
    except:
      /(?<![\p{L}])(?:nicht nur|nicht immer|nicht unbedingt|oder nicht|ohne zweifel|ohne weiteres|warum nicht)(?![\p{L}])/giu,
  },
  fr: {
    words: /(?<![\p{L}])(?:pas|jamais|aucun|aucune|rien|personne ne|ni|sans|nullement|guère)(?![\p{L}])/giu,
    except:
      /(?<![\p{L}])(?:pas seulement|pas toujours|pas nécessairement|pas forcément|ou pas|sans doute|pourquoi pas)(?![\p{L}])/giu,
  },
  es: {
    words: /(?<![\p{L}])(?:no|nunca|jamás|ningún|ninguno|ninguna|nadie|nada|ni|sin|tampoco|apenas)(?![\p{L}])/giu,
    except:
      /(?<![\p{L}])(?:no solo|no sólo|no siempre|no necesariamente|o no|sin duda|sin embargo|por qué no)(?![\p{L}])/giu,
  },
  zh: {
    words: /不是|没有|并非|并不|不会|不能|不应|不可|不得|从未|从不|绝不|无法|不建议|不|没|无|未|勿/gu,
    except: /不仅|不但|不只|不过|不同|不少|不断|不管|不论|无论|无疑|未来|不一定|是不是|能不能|会不会|没关系|不得不/gu,
  },
};

/** Words that advise for (`for`) or against (`against`) something. Against is looked for first: "not recommended". */
export interface AdviceWords {
  readonly for: RegExp;
  readonly against: RegExp;
}

export const adviceWords: Readonly<Record<string, AdviceWords>> = {
  en: {
    against:
      /\b(?:(?:not|never|n['’]t|isn['’]t|hardly) (?:\w+ )?(?:recommend(?:ed)?|advis(?:ed|able)|advise|suggest(?:ed)?|safe|wise|a good idea|worth(?: it)?|suitable|appropriate)|should(?: not|n['’]t| never)|(?<!(?:\b(?:to|help|helps|can|of|for|by|and|or|could|may|might) |[’'-]))avoid|(?<=\b(?:best|better|wise|want|need|try|sure|important|recommended|advisable|advised) to )avoid|should be avoided|(?<=^\W*)(?:do not|don['’]t|never)|unsafe|inadvisable|unwise|refrain|steer clear|advise[sd]? against|recommend(?:s|ed)? against|warn(?:s|ed)? against|(?:a )?bad idea|discouraged)\b/giu,
    for: /\b(?:recommend(?:ed|s|ation)?|(?:is|are) fine|best (?:choice|option)|advis(?:ed|able)|should|safe(?:ly)? to|it is safe|is (?:perfectly |generally |quite )?safe|good idea|worth (?:it|\w+ing)|best to|suitable|encouraged|ideal)\b/giu,
  },
  nl: {
    against:
      /(?<![\p{L}])(?:niet (?:\p{L}+ )?(?:aan te raden|aanbevolen|aangeraden|verstandig|veilig|geschikt|aan te bevelen|de moeite waard|doen)|afgeraden|af te raden|raden? (?:\p{L}+ )*af|vermijd(?:en)?|beter niet|moet(?:en)? (?:je )?(?:niet|nooit)|mag niet|geen goed idee|onverstandig|onveilig|(?<=^\W*)nooit|slecht idee)(?![\p{L}])/giu,
    for: /(?<![\p{L}])(?:aan te raden|aanbevolen|aangeraden|aanrader|verstandig|veilig|geschikt|goed idee|de moeite waard|moet(?:en)?|het beste|de beste keuze|(?:is|zijn) prima|raden? (?:\p{L}+ )*aan)(?![\p{L}])/giu,
  },
  de: {
    against:
      /(?<![\p{L}])(?:nicht (?:\p{L}+ )?(?:empfohlen|empfehlenswert|ratsam|sicher|geeignet|sinnvoll)|abzuraten|rate(?:n|t)? (?:\p{L}+ )*ab|vermeiden|vermeide|soll(?:te|ten|test)? (?:\p{L}+ )?(?:nicht|nie)|keine gute idee|unsicher|(?<=^\W*)niemals|besser nicht|darf nicht)(?![\p{L}])/giu,
    for: /(?<![\p{L}])(?:empfohlen|empfehlenswert|ratsam|sicher|geeignet|sinnvoll|gute idee|soll(?:te|ten|test)?|am besten|die beste wahl|lohnt sich)(?![\p{L}])/giu,
  },
  fr: {
    against:
      /(?<![\p{L}])(?:(?:pas|jamais) (?:\p{L}+ )?(?:recommandé|conseillé|sûr|prudent|une bonne idée|adapté)|déconseillé\p{L}*|évite[rz]?|éviter|ne (?:devrai\p{L}+|doi\p{L}+|faut) pas|mauvaise idée)(?![\p{L}])/giu,
    for: /(?<![\p{L}])(?:recommandé\p{L}*|conseillé\p{L}*|sûr|prudent|bonne idée|il faut|devrai\p{L}+|vaut la peine|idéal)(?![\p{L}])/giu,
  },
  es: {
    against:
      /(?<![\p{L}])(?:no (?:\p{L}+ )?(?:recomendable|recomienda|aconsejable|seguro|conveniente|buena idea|debe\p{L}*)|desaconseja\p{L}*|evit[ae]\p{L}*|(?<=^\W*)nunca|mala idea)(?![\p{L}])/giu,
    for: /(?<![\p{L}])(?:recomendable|recomienda\p{L}*|aconsejable|seguro|conveniente|buena idea|debe\p{L}*|vale la pena|la mejor opción|ideal)(?![\p{L}])/giu,
  },
  zh: {
    against: /不建议|不推荐|不宜|不应该?|不要|避免|切勿|请勿|不安全|不适合|不值得|不可以/gu,
    for: /建议|推荐|应该|值得|适合|安全|最好|可以/gu,
  },
};

/** Opposites, English and Dutch, German, French, Spanish, Chinese: each pair is one axis with two ends. */
const axes = `
increase increases increased increasing raise raises raised rise rises rising grow grows boost boosts / decrease decreases decreased decreasing reduce reduces reduced reducing lower lowers lowered fall falls drop drops decline declines inhibit inhibits inhibiting
easier easy / harder hard difficult
faster quicker sooner / slower
higher / lower
larger bigger greater / smaller
legal lawful legally permitted allowed / illegal unlawful illegally prohibited forbidden banned
safe / unsafe dangerous
true correct / false incorrect wrong
possible / impossible
stronger / weaker
cheaper / dearer pricier costlier
visible / invisible
stijgt stijgen stijgend toenemen toeneemt verhoogt verhogen vergroot / daalt dalen dalend afnemen afneemt verlaagt verlagen verkleint
makkelijker gemakkelijker / moeilijker
sneller / langzamer trager
hoger / lager
groter / kleiner
toegestaan legaal / verboden illegaal
veilig / onveilig gevaarlijk
juist correct waar / onjuist incorrect onwaar
mogelijk / onmogelijk
steigt steigen erhöht erhöhen / sinkt sinken senkt senken verringert
schneller / langsamer
höher / niedriger
größer / kleiner
erlaubt legal / verboten illegal
sicher / unsicher gefährlich
möglich / unmöglich
augmente augmentent augmenter / diminue diminuent diminuer réduit réduire
plus / moins
autorisé légal / interdit illégal
possible / impossible
aumenta aumentan aumentar / disminuye disminuyen disminuir reduce reducir
mayor / menor
legal permitido / ilegal prohibido
posible / imposible
增加 提高 上升 / 减少 降低 下降
更高 / 更低
合法 / 非法 违法
安全 / 危险
`;

/** Axis number and pole (1 or -1) of a word, by its folded form. */
export const opposites: ReadonlyMap<string, { readonly axis: number; readonly pole: 1 | -1 }> = readAxes();

function readAxes(): Map<string, { axis: number; pole: 1 | -1 }> {
  const map = new Map<string, { axis: number; pole: 1 | -1 }>();
  for (const [axis, line] of axes.trim().split('\n').entries()) {
    const [up = '', down = ''] = line.split(' / ');
    for (const word of up.split(' ')) if (!map.has(word)) map.set(word, { axis, pole: 1 });
    for (const word of down.split(' ')) if (!map.has(word)) map.set(word, { axis, pole: -1 });
  }
  return map;
}
