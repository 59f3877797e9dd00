import type { ReadPassage } from '../normalise/read-passage.ts';
import type { Place } from '../normalise/read-polarity.ts';

/** Whether a passage says that something exists, or that it does not, and by which words. */
export interface Existence extends Place {
  readonly isDenied: boolean;
}

const DENIES =
  /(?<!\p{L})(?:there (?:is|are|was|were) no(?: known)?|there (?:is|are)n['’]t any|er (?:is|zijn|was|waren) geen|es (?:gibt|gab) kein\p{L}*|il n['’](?:y a|existe) (?:pas|aucune?)|no (?:hay|existen?|existe))(?!\p{L})/iu;
const STATES =
  /(?<!\p{L})(?:there (?:is|are|was|were) (?:also |indeed )?(?:a few|some|several|many|a number of|a|an)|er (?:is|zijn|was|waren) (?:wel |ook )?(?:enkele|een paar|verschillende|veel|een)|es (?:gibt|gab) (?:einige|mehrere|viele|ein\p{L}*)|il (?:y a|existe) (?:quelques|plusieurs|des|une?)|(?:hay|existen?) (?:algun\p{L}+|vari\p{L}s|much\p{L}s|una?))(?!\p{L})/iu;

/**
 * "There are no cures", "there are some rare conditions". Undefined where a passage says neither, or both: "While there
 * is no formula, there are several methods" weighs two things.
 */
export function readExistence(passage: ReadPassage): Existence | undefined {
  const known = memory.get(passage);
  if (known !== undefined) return known ?? undefined;
  const existence = findExistence(passage);
  memory.set(passage, existence ?? null);
  return existence;
}

/** It is asked for once for every other answer; null stands for neither. */
const memory = new WeakMap<ReadPassage, Existence | null>();

function findExistence({ text, polarity }: ReadPassage): Existence | undefined {
  const denied = DENIES.exec(text);
  const stated = STATES.exec(text);
  const match = denied ?? stated;
  if (!match || (denied && stated) || (stated && polarity.negations.length > 0)) return undefined;
  return { start: match.index, end: match.index + match[0].length, isDenied: denied !== null };
}
