/**
 * Abbreviations whose full stop never ends a sentence, because a name or a number follows. All languages together: a
 * false friend between two of them costs a missed boundary at worst.
 */
const BEFORE_ANYTHING =
  'Dr Mr Mrs Ms Prof St Sgt Lt Col Gen Gov Sen Rep Fig Eq Vol No vs e.g i.e cf mevr dhr drs Hr Fr Str Nr nr z.B d.h u.a Mme Mlle M Sra Srta Dra Sr EE.UU av';

/** Abbreviations that also end sentences ("15 min. Then"): their stop is kept before a lower-case letter or a digit. */
const BEFORE_SMALL =
  'approx al ca pp viz Inc Ltd Co Jr ch sec est max min bijv bv d.w.z o.a m.b.t i.v.m t.o.v blz resp m.n zgn t/m bzw vgl ggf inkl Mio Mrd Abb p.ex ap env éd p.ej núm pág aprox Ud Uds a.C d.C J.-C';

const alternatives = (words: string) =>
  words
    .split(' ')
    .sort((a, b) => b.length - a.length)
    // Spaces inside, as in "z. B.", are as common as none.
    .map((word) => word.replaceAll('.', '\\.\\s?'))
    .join('|');

export const abbreviations = new RegExp(
  `(?<![\\p{L}\\p{N}.])(?:(?:${alternatives(BEFORE_ANYTHING)})\\.(?=\\s*[\\p{L}\\p{N}(])|(?:${alternatives(BEFORE_SMALL)})\\.(?=\\s*[\\p{Ll}\\p{N}(]))`,
  'gu',
);

/** What stands before the last stop of an abbreviation: "B" of "z. B.". */
const endings = new Set(
  `${BEFORE_ANYTHING} ${BEFORE_SMALL}`.split(' ').map((word) => word.split(/[.\-/]/).at(-1) ?? ''),
);
const LONGEST_ENDING = Math.max(...[...endings].map((ending) => ending.length));

/** Whether an abbreviation could stand in a text: the pattern of all of them need run on no other. */
export function mayHoldAbbreviation(text: string): boolean {
  for (let dot = text.indexOf('.'); dot !== -1; dot = text.indexOf('.', dot + 1)) {
    let start = dot;
    while (start > 0 && dot - start <= LONGEST_ENDING && isLetter(text.charCodeAt(start - 1))) start -= 1;
    if (start < dot && endings.has(text.slice(start, dot))) return true;
  }
  return false;
}

/** Of the alphabets that have abbreviations here. */
function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0x24f);
}

/** German dates and centuries: "am 3. Oktober". */
export const germanOrdinals =
  /\d{1,2}\.(?=\s+(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|Jahrhundert|Lebensjahr))/g;

/** Words that open a sentence, so that "vitamin C. It" is cut and "Samuel L. Jackson" is not. */
export const sentenceOpeners = new Set(
  (
    'A An The It Its This That These Those He She They We You I In On At For From By With As If When While However But And Or So Because ' +
    'Although Though There Here Both Each Some Many Most Such Since After Before To No Not Yes What Which Who How Why Also Then Therefore ' +
    'De Het Een Dit Dat Deze Die Hij Zij Ze We Wij U Je Er Maar En Of Dus Want Als Bij Voor Van Met Na Om Ook Daarom ' +
    'Der Die Das Ein Eine Es Er Sie Wir Und Oder Aber Denn Wenn Bei Mit Nach Auch Im Am ' +
    'Le La Les Un Une Il Elle Ils Elles On Ce Cette Ces Et Ou Mais Donc Car Si Dans Pour ' +
    'El Los Las Una Esto Esta Este Estos Y O Pero En Por Para Con Como'
  ).split(' '),
);
