/** The page a question came from. Kept with it on this computer; sent only as `Question.page`. */
export interface SourcePage {
  readonly url?: string;
  readonly title?: string;
  /** Where on the page the text stands. Left out where private details were masked: they could be in it. */
  readonly passage?: Passage;
}

/** The first and the last words of a text, by which a browser finds it again. Without `end`, `start` is all of it. */
export interface Passage {
  readonly start: string;
  readonly end?: string;
}

/** The kinds of images that all services read. */
export type ImageType = 'image/png' | 'image/jpeg' | 'image/webp' | 'image/gif';

/** An image that goes along with a question: drawn anew by us, so that nothing is in it but what is seen. */
export interface QuestionImage {
  readonly mediaType: ImageType;
  /** Base64, without the head of a data address. */
  readonly data: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** What of its page the person sends along with a question: exactly this, as they saw it. */
export interface SentPage {
  readonly title?: string;
  readonly url?: string;
}
