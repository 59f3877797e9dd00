import { pageToSend } from '../../utils/capture/context/page-to-send.ts';
import type { Question, QuestionImage, SentPage } from '../../utils/domain.ts';
import type { PanelView } from '../../utils/run/messages.ts';
import type { Settings } from '../../utils/store/default-settings.ts';
import { useDraft } from './use-draft.ts';
import { useGiven } from './use-given.ts';
import { type Masks, useMasks } from './use-masks.ts';

/** The question that is being composed: its text, and what goes along with it. */
export interface Composed {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** Empty: none. */
  readonly quote: string;
  readonly setQuote: (quote: string) => void;
  readonly images: readonly QuestionImage[];
  readonly setImages: (images: readonly QuestionImage[]) => void;
  /** What would be sent of the page; undefined where there is nothing to send. */
  readonly page: SentPage | undefined;
  readonly sendsPage: boolean;
  readonly setSendsPage: (sends: boolean) => void;
  readonly masks: Masks;
  /** As it goes out. */
  readonly question: Question;
}

const none: readonly QuestionImage[] = [];

/** Holds a question until it is asked. What is captured later takes the place of all but what the person wrote. */
export function useQuestion(view: Extract<PanelView, { name: 'compose' }>, settings: Settings): Composed {
  const [text, setText] = useDraft(view.draft);
  const [quote, setQuote] = useGiven(view, () => view.quote ?? '');
  const [images, setImages] = useGiven(view, () => view.images ?? none);
  const [page, setPage] = useGiven(view, () => pageToSend(view.source));
  const [sendsPage, setSendsPage] = useGiven(view, () => view.sendsPage ?? settings.sendPage);
  const texts = { text, ...(quote !== '' && { quote }), ...(sendsPage && page && { page }) };
  const masks = useMasks(texts, (masked) => {
    setText(masked.text);
    if (masked.quote !== undefined) setQuote(masked.quote);
    if (masked.page) setPage(masked.page);
  });
  const question: Question = {
    ...texts,
    text: text.trim(),
    way: 'panel',
    ...(images.length > 0 && { images }),
    ...(view.source && { source: view.source }),
    ...(masks.masks.length > 0 && { masks: masks.masks }),
  };
  return { text, setText, quote, setQuote, images, setImages, page, sendsPage, setSendsPage, masks, question };
}
