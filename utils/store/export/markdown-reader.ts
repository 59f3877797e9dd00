import type { Nodes, Root } from 'mdast';
import type { TextMark } from './description.ts';

/** A node whose value is text a person reads as it stands. */
export type TextLeaf = Extract<Nodes, { type: 'text' | 'inlineCode' | 'code' | 'html' }>;

/** What an export needs to know of Markdown, as the panel reads it: an exported answer then says what the panel said. */
export interface MarkdownReader {
  /** A tree whose positions are UTF-16 offsets into the text. */
  parse(text: string): Root;
  /** A leaf's text cut where marks begin and end. */
  cut(leaf: TextLeaf, text: string, marks: readonly TextMark[]): readonly MarkedPiece[];
  /** What a person reads between two offsets of a text, cut where marks begin and end. */
  quote(text: string, start: number, end: number, marks: readonly TextMark[]): readonly QuotedPart[];
  /** An address that may be followed, and the host that a person should see; undefined for all others. */
  link(url: string): { readonly href: string; readonly host: string } | undefined;
  /** A formula as harmless MathML; undefined where it cannot be read. */
  typeset(tex: string, isDisplay: boolean): string | undefined;
}

export interface MarkedPiece {
  readonly text: string;
  readonly marks: readonly TextMark[];
}

export interface QuotedPart {
  readonly isCode: boolean;
  readonly pieces: readonly MarkedPiece[];
}
