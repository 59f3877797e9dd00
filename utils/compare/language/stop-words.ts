/** Words that carry grammar rather than meaning, by language. They name the language of a text, and weigh little in a score. */
const lists = {
  en: `a an the and or but nor so yet if then than that this these those there here it its it's he him his she her hers they them their theirs we us our ours
    you your yours i me my mine who whom whose which what when where why how all any both each few more most other some such no not only own same too very can
    could will would shall should may might must do does did doing done has have had having be am is are was were been being of at by for with about against
    between into through during before after above below to from up down in out on off over under again further once as until while because also just even
    however therefore thus hence though although still often usually typically generally rather quite well like upon within without among across per via
    etc one ones itself themselves yourself don't doesn't didn't isn't aren't wasn't can't cannot won't let's let many much several various certain`,
  nl: `de het een en of maar want dus als dan dat dit deze die daar hier er hij hem zijn haar zij ze hen hun wij we ons onze je jij jou jouw u uw ik mij mijn
    wie wat wanneer waar waarom hoe welke alle alles elk elke ieder iedere veel weinig meer meest meeste andere sommige geen niet niets ook nog al alleen zelf
    kan kunnen kon konden zal zullen zou zouden mag mogen moet moeten moest doe doet doen deed heeft hebben had hadden heb ben bent is was waren geweest wordt
    worden werd werden van bij voor met over tegen tussen in door tijdens na boven onder naar uit op af om te tot terwijl omdat doordat zodat wel echter toch
    vaak meestal soms zoals zonder binnen per via aan dus zich men iets ongeveer heel erg zeer wat bijvoorbeeld`,
  de: `der die das den dem des ein eine einen einem einer eines und oder aber denn wenn dann dass ob als da hier dort es er ihn ihm sein seine seiner sie ihr
    ihre ihnen wir uns unser ich mich mir mein du dich dir dein wer was wann wo warum wie welche welcher welches alle alles jeder jede jedes viel viele wenig
    mehr meist andere einige kein keine keinen nicht nichts auch noch schon nur selbst kann können konnte wird werden wurde wurden würde würden soll sollte
    sollten muss müssen darf dürfen mag hat haben hatte hatten bin bist ist sind war waren gewesen von vom bei für mit über gegen zwischen in im ins durch
    während nach vor aus auf an am zu zum zur um bis weil damit jedoch doch oft meistens manchmal ohne innerhalb pro via sich man etwas etwa sehr so sowie
    also wobei diese dieser dieses diesem diesen zum beispiel`,
  fr: `le la les l un une des du de d et ou mais donc or ni car si que qu qui quoi dont où quand comment pourquoi ce cet cette ces c cela ça ceci il elle ils
    elles on nous vous je j tu me m te t se s lui leur leurs y en mon ma mes ton ta tes son sa ses notre nos votre vos tout toute tous toutes chaque plusieurs
    plus moins très autre autres même aucun aucune ne n pas non aussi encore déjà seulement peut peuvent pouvait pourrait doit doivent devrait fait faire sont
    est était étaient été être sera ont a avait avoir ai as sommes au aux à par pour avec sur sous contre entre dans pendant avant après vers chez sans depuis
    jusque parce puisque tandis comme cependant toutefois souvent parfois généralement ainsi alors afin lors peu environ`,
  es: `el la los las lo un una unos unas y e o u pero sino aunque si que qué quien quién cual cuál cuando cuándo donde dónde como cómo porque este esta estos
    estas ese esa esos esas eso esto aquel aquella él ella ellos ellas nosotros usted ustedes yo me mi mis tú te tu tus se su sus le les nos nuestro todo toda
    todos todas cada varios varias muchos muchas mucho poco más menos muy otro otra otros otras mismo ningún ninguna no ni también aún ya solo puede pueden
    podría debe deben debería hace hacer es son era eran fue fueron ser sido está están estar estaba ha han había haber he hay tiene tienen a al ante bajo con
    contra de del desde en entre hacia hasta para por según sin sobre tras durante mientras antes después embargo sin pues así entonces generalmente`,
  zh: `的 了 和 是 在 有 我 他 她 它 们 你 您 这 那 就 也 都 而 及 与 或 被 把 对 从 到 于 以 为 之 其 所 又 并 且 但 但是 因为 所以 如果 因此 然而 可以 能 会 要 不 没 没有 不是 一个 一种
    一些 这个 那个 这些 那些 我们 他们 它们 自己 什么 怎么 如何 以及 由 由于 通过 等 等等 更 最 很 非常 比 还 还是 已 已经 将 让 使 上 下 中 里 地 得 着 过 个 尽管 虽然 即使 不过 而且 以来 之后 之前 期间`,
} as const;

export type StopWordLanguage = keyof typeof lists;

export const stopWords: Readonly<Record<StopWordLanguage, ReadonlySet<string>>> = {
  en: toSet(lists.en),
  nl: toSet(lists.nl),
  de: toSet(lists.de),
  fr: toSet(lists.fr),
  es: toSet(lists.es),
  zh: toSet(lists.zh),
};

function toSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}
