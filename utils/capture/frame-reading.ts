import type { CaptureNote } from '../domain.ts';

/** A text of the page, with its new lines. */
export interface ReadText {
  readonly text: string;
  /** The browser's own words for a selection, where they are not the text but for white space. */
  readonly plain?: string;
  /** UTF-16 units of the whole, where the text is only its beginning. */
  readonly fullLength?: number;
  /** An editor keeps only a part of its text on the page; this is that part. */
  readonly isPartial?: boolean;
  /** Selected in an editor that draws its own selection, of which the browser knows nothing. */
  readonly isDrawnSelection?: boolean;
}

/** What one frame of a page says of its focus. */
export interface FrameReading {
  /** Whether the focus is in this very frame, by its own and its ancestors' active elements. */
  readonly hasFocus: boolean;
  readonly selection?: ReadText;
  /** The whole of the focused field. */
  readonly field?: ReadText;
  /** Why there is neither. */
  readonly note?: CaptureNote;
}
