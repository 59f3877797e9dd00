/**
 * Light stems: words of one family get one stem, so that "regulates", "regulation" and "regulated" meet. It is no
 * grammar; a stem need not be a word. Suffixes are tried longest first and leave at least `least` letters.
 */
interface SuffixList {
  readonly least: number;
  readonly suffixes: readonly string[];
}

const suffixLists: Readonly<Record<string, SuffixList>> = {
  en: toList(
    4,
    `izations ization ational fulness ousness iveness ations ation ities ments ition itions izing izers ized izes ising ised ises izer iser ingly edly ment ness ibly ably able ible ance ence ancy ency
     ally ical ious eous ative ities ity ions ion ings ing ists ist ers ors er or est ely ful less ous ive ial al ian ly ies ied es ed s e y`,
  ),
  nl: toList(
    4,
    'heden heid ingen ing elijke elijk baarheid baar erende eren eerde eert achtige achtig ische isch tjes tje jes je sten ste ers er ende end den de ten te en es e s n',
  ),
  de: toList(
    4,
    'ungen ung heiten heit keiten keit schaften schaft ierung ieren iert lichen liche licher lich ischen ische isch igen ige iger ig barkeit bar enden ende end erin innen ern ste sten em en er es et e s n t',
  ),
  fr: toList(
    4,
    'issements issement atrices atrice ateurs ateur ations ation itions ition ements ement euses euse ances ance ences ence ables able ibles ible ismes isme istes iste ivement ives ive ifs if iques ique ités ité ement eaux eau aux ées ée és er ez ent ant es e s é',
  ),
  es: toList(
    4,
    'amientos amiento imientos imiento aciones ación iciones ición adoras adora adores ador mente ancias ancia encias encia ables able ibles ible ismos ismo istas ista idades idad ivas iva ivos ivo icas ica icos ico ados ado adas ada idos ido idas ida iendo ando ar er ir es as os a e o s',
  ),
};

/** Forms that no suffix rule reaches, English only: the commonest irregular words of answers. */
const irregular: Readonly<Record<string, string>> = {
  children: 'child',
  men: 'man',
  women: 'woman',
  people: 'person',
  feet: 'foot',
  teeth: 'tooth',
  mice: 'mouse',
  lives: 'life',
  leaves: 'leaf',
  went: 'go',
  gone: 'go',
  made: 'make',
  making: 'make',
  found: 'find',
  took: 'take',
  taken: 'take',
  gave: 'give',
  given: 'give',
  began: 'begin',
  begun: 'begin',
  wrote: 'write',
  written: 'write',
  writing: 'write',
  known: 'know',
  knew: 'know',
  grew: 'grow',
  grown: 'grow',
  held: 'hold',
  kept: 'keep',
  led: 'lead',
  left: 'leave',
  lost: 'lose',
  met: 'meet',
  built: 'build',
  bought: 'buy',
  brought: 'bring',
  thought: 'think',
  taught: 'teach',
  felt: 'feel',
  spent: 'spend',
  sent: 'send',
  sold: 'sell',
  told: 'tell',
  said: 'say',
  seen: 'see',
  saw: 'see',
  became: 'become',
  broke: 'break',
  broken: 'break',
  chose: 'choose',
  chosen: 'choose',
  spoke: 'speak',
  spoken: 'speak',
  worn: 'wear',
  won: 'win',
  using: 'use',
  used: 'use',
  uses: 'use',
  better: 'good',
  best: 'good',
  worse: 'bad',
  worst: 'bad',
}; // prettier-ignore

const cache = new Map<string, string>();
/** Enough for every word of a long session; then the memory starts anew. */
const CACHE_LIMIT = 50_000;

/** The stem of a lower-case word in a language; words of languages without a list come back as they are. */
export function stemWord(word: string, language: string): string {
  const list = suffixLists[language];
  if (!list) return word;
  const key = `${language}:${word}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  if (cache.size >= CACHE_LIMIT) cache.clear();
  const stem = (language === 'en' && Object.hasOwn(irregular, word) && irregular[word]) || strip(word, list);
  cache.set(key, stem);
  return stem;
}

function strip(word: string, { least, suffixes }: SuffixList): string {
  let stem = word;
  if (stem.length > 3 && stem.endsWith('s') && !/(?:ss|us|is)$/.test(stem)) stem = stem.slice(0, -1);
  for (const suffix of suffixes) {
    if (stem.length - suffix.length >= least && stem.endsWith(suffix)) {
      stem = stem.slice(0, -suffix.length);
      break;
    }
  }
  // "planned" and "plan", "energie" and "energy", "make" and "making".
  if (stem.length > 3 && stem.at(-1) === stem.at(-2) && !/[aeiou]$/.test(stem)) stem = stem.slice(0, -1);
  return stem.length > 3 ? stem.replace(/[eyi]$/, '') : stem;
}

function toList(least: number, suffixes: string): SuffixList {
  return { least, suffixes: suffixes.split(/\s+/).sort((a, b) => b.length - a.length) };
}
