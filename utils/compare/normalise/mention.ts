/** A figure, date or name in a passage. Offsets into the passage's text, end exclusive. */
export type Mention = Figure | DateMention | NameMention;

interface Place {
  readonly start: number;
  readonly end: number;
}

/** A number with what it counts or measures: "12 km", "5.6 million dollars", "15–20 times per minute". */
export interface Figure extends Place {
  readonly kind: 'figure';
  /** In the unit as written, scale words multiplied in; a single number has both the same. */
  readonly low: number;
  readonly high: number;
  /** Size of the last digit written: 0.1 million for "726.9 million". Two figures agree when they do at the coarser. */
  readonly step: number;
  /** "about", "nearly": round numbers then stand for their neighbourhood. */
  readonly isApproximate: boolean;
  /** What is measured ("length", "time", "currency:USD"), empty for counts and bare numbers. */
  readonly dimension: string;
  /** Multiplied with this, a value is in the base unit of its dimension. */
  readonly factor: number;
  /** The unit as one word ("kilometre"), or empty. */
  readonly unit: string;
  /** Stems of the nouns counted: "books" in "130 million unique books". */
  readonly nouns: readonly string[];
  /** "per minute", "/day": the unit or noun it is divided by, empty for none. */
  readonly per: string;
  /** It stands after an equals sign: the result of a calculation, not one of its terms. */
  readonly isResult: boolean;
}

/** A calendar date as far as it is given. `century` counts from 1; years before Christ are negative. */
export interface DateMention extends Place {
  readonly kind: 'date';
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly decade?: number;
  readonly century?: number;
  /** The end of a span such as "1914–1918". */
  readonly endYear?: number;
  /** Day and month could be swapped: "03/04/2021". */
  readonly isAmbiguous?: boolean;
}

export interface NameMention extends Place {
  readonly kind: 'name';
  /** Folded words, joined by one space. */
  readonly key: string;
}
