import type { Answer, Run, Segment } from '../../domain.ts';

/*
 * A run as a report says it: in words, in the language of the person, ready to be laid out. Made by the components,
 * which have the words; laid out here, as Markdown or as a page.
 */

export interface RunDescription {
  readonly run: Run;
  /** "23 Nov 2026, 14:02" */
  readonly askedAt: string;
  /** "Asked from a page"; the page itself is `source`. */
  readonly way: string;
  readonly source?: SourceDescription | undefined;
  /** "effort deep, temperature 0.2, no system prompt" */
  readonly settings: string;
  /** As the person wrote them. */
  readonly tags?: string | undefined;
  readonly note?: string | undefined;
  /** "$0.0175 in all"; absent while it is not known. */
  readonly cost?: string | undefined;
  /** "3 of 3 answered", "2 figures and 1 date differ" */
  readonly summary: readonly string[];
  readonly answers: readonly AnswerDescription[];
  readonly facts: readonly FactDescription[];
  /** "3 of 6 differ" */
  readonly factsCount: string;
  /** Those that have points, in falling order of interest. */
  readonly sections: readonly PointSection[];
  /** What a reader has to know of the comparison: that it runs on words alone, that it was ended early, or cannot be. */
  readonly remarks: readonly string[];
}

export interface SourceDescription {
  readonly title?: string | undefined;
  /** The address as text. */
  readonly address: string;
  /** The address as a link; absent where it may not be one. */
  readonly href?: string | undefined;
}

export interface AnswerDescription {
  readonly answer: Answer;
  /** "answered", "cut off" */
  readonly state: string;
  readonly isComplete: boolean;
  /** "best answer", where the person marked it so. */
  readonly best?: string | undefined;
  /** "gpt-6.1-terra-2026-10-26, asked for gpt-6.1-terra" */
  readonly modelId: string;
  /** "0.9 s" */
  readonly firstToken?: string | undefined;
  readonly total?: string | undefined;
  readonly tokens?: string | undefined;
  readonly price?: string | undefined;
  /** How it ended, where it is not a complete one. */
  readonly notice?: { readonly title: string; readonly text?: string | undefined; readonly details: readonly string[] };
  /** "Thought for 31 s · 2,310 tokens"; absent when no reasoning came. */
  readonly thought?: string | undefined;
  /** What was set and not sent, a line each. */
  readonly dropped: readonly string[];
  readonly earlier: readonly { readonly title: string; readonly text: string }[];
  readonly marks: readonly TextMark[];
}

/** Offsets into the answer's Markdown, end exclusive. */
export interface TextMark {
  readonly start: number;
  readonly end: number;
  readonly kind: 'differs' | 'some' | 'only' | 'place';
  readonly isWhole?: boolean;
}

export interface FactDescription {
  readonly label: string;
  readonly differs: boolean;
  /** For one that does not differ: "all three", "2 of 3". */
  readonly who?: string | undefined;
  readonly values: readonly FactValueDescription[];
}

export interface FactValueDescription {
  readonly text: string;
  /** The part of the text that the other values do not share; empty where nothing is to be marked. */
  readonly differs: { readonly start: number; readonly end: number };
  readonly answers: readonly Answer[];
}

export interface PointSection {
  readonly kind: 'differs' | 'some' | 'only' | 'all';
  readonly title: string;
  /** "4 points" */
  readonly count: string;
  readonly points: readonly PointDescription[];
}

export interface PointDescription {
  /** What it is about, and what differs in it; absent where the quotation says it. */
  readonly title?: string | undefined;
  readonly verdict?: string | undefined;
  readonly says: readonly {
    readonly answer: Answer;
    readonly segments: readonly Pick<Segment, 'start' | 'end'>[];
    readonly ranges: readonly { readonly start: number; readonly end: number }[];
  }[];
  /** "DeepSeek and Gemini · not found in ChatGPT" */
  readonly who?: string | undefined;
}

/** The words of a report that belong to no run. */
export interface ReportLabels {
  /** BCP 47: the language the words are in. */
  readonly language: string;
  readonly product: string;
  readonly report: string;
  /** "Made on 23 Nov 2026, 14:05" */
  readonly made: string;
  readonly contents: string;
  readonly question: string;
  readonly quote: string;
  readonly images: string;
  readonly sentPage: string;
  readonly asked: string;
  readonly source: string;
  readonly settings: string;
  readonly cost: string;
  readonly tags: string;
  readonly note: string;
  readonly models: string;
  readonly model: string;
  readonly host: string;
  readonly state: string;
  readonly firstToken: string;
  readonly total: string;
  readonly tokens: string;
  readonly price: string;
  readonly facts: string;
  readonly differs: string;
  readonly answers: string;
  readonly sources: string;
  readonly noText: string;
  readonly code: string;
  readonly done: string;
  readonly notDone: string;
  /** How the marks in the answers are to be read. */
  readonly marks: string;
  readonly markWords: Readonly<Record<'differs' | 'some' | 'only', string>>;
}
