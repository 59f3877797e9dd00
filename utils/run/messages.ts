import type { StreamPart } from '../ask/provider.ts';
import type { AskedModel, CaptureNote, Follow, Outcome, Question, QuestionImage, Run, SourcePage } from '../domain.ts';

/** What the question box holds at first. */
export interface Draft {
  /** The text in the box. */
  readonly draft: string;
  /** Page context that goes along with it, as far as the person leaves it there. */
  readonly quote?: string;
  readonly images?: readonly QuestionImage[];
  readonly source?: SourcePage;
  /** The person sent the page's title and address along before. */
  readonly sendsPage?: boolean;
}

/** What a panel shows. The background says it after a capture; the person changes it from there. */
export type PanelView =
  | (Draft & {
      readonly name: 'compose';
      readonly note?: CaptureNote;
      /** UTF-16 units of the whole text, where what was read is only its beginning. */
      readonly fullLength?: number;
      /** How many characters that nobody sees were removed from what was read. */
      readonly invisible?: number;
      /** True while the text of the page is still being read. */
      readonly reading?: boolean;
    })
  | { readonly name: 'run'; readonly runId: string }
  | { readonly name: 'history' };

/**
 * What the answers of a run that have ended are, by their ids. Read from their texts where the run lives: it takes
 * several ms an answer, in which a panel would stand still.
 */
export type Outcomes = Readonly<Record<string, Outcome>>;

/** Everything that can happen to a run, in order. `at` is epoch ms. What ends an answer tells panels all `outcomes`. */
export type RunEvent =
  | {
      readonly type: 'part';
      readonly answerId: string;
      readonly part: StreamPart;
      readonly at: number;
      readonly outcomes?: Outcomes;
    }
  | {
      /** Ended from our side: by the user, by the browser. */
      readonly type: 'ended';
      readonly answerId: string;
      readonly outcome: Extract<Outcome, 'stopped' | 'interrupted'>;
      readonly at: number;
      readonly outcomes?: Outcomes;
    }
  | {
      /** The person does not want to wait for the next try: it goes out now. */
      readonly type: 'hurried';
      readonly answerId: string;
      readonly at: number;
    }
  | {
      /** A retry, with the model as it is set today: it may be another than the first time. */
      readonly type: 'asked-again';
      readonly answerId: string;
      readonly model: AskedModel;
      readonly at: number;
    };

/** How a question is asked, where it is not simply asked. */
export interface AskHow {
  /** Continues a thread. */
  readonly follows?: Follow;
  /** Keys of the models to ask; all that are on when absent. */
  readonly modelKeys?: readonly string[];
  /** It is kept in memory only. A follow-up of such a run is not kept either. */
  readonly unsaved?: boolean;
  /** The person was told that it may go over the daily limit, and said yes. */
  readonly overLimit?: boolean;
}

/** Panel to background, over the port. */
export type PanelMessage =
  | {
      readonly type: 'hello';
      readonly windowId?: number;
      readonly watchRunId?: string;
      /** The panel was open before, with a background that was ended: what is on screen is newer than what is kept. */
      readonly isBack?: boolean;
    }
  | { readonly type: 'ask'; readonly question: Question; readonly how?: AskHow }
  /** Asks the question of a run once more. */
  | { readonly type: 'ask-again'; readonly runId: string; readonly overLimit?: boolean }
  | { readonly type: 'watch'; readonly runId: string }
  /** The panel shows no run any more. */
  | { readonly type: 'leave' }
  | { readonly type: 'stop'; readonly runId: string; readonly answerId?: string }
  | { readonly type: 'retry'; readonly runId: string; readonly answerId: string }
  | { readonly type: 'try-now'; readonly runId: string; readonly answerId: string }
  /** Writes once more what the store refused. `gone` is the reply where the background has nothing of it. */
  | { readonly type: 'save-again'; readonly runId: string };

/** What a person asked for and may be kept waiting for. */
export type Attempt = Extract<PanelMessage, { readonly type: 'ask' | 'ask-again' | 'retry' }>;

/** Background to panel, over the port. */
export type BackgroundMessage =
  | {
      readonly type: 'show';
      readonly view: PanelView;
      /** What its window showed before, told to a panel that opens: too late once the person has gone elsewhere there. */
      readonly isGreeting?: true;
    }
  | { readonly type: 'snapshot'; readonly run: Run }
  | { readonly type: 'events'; readonly runId: string; readonly events: readonly RunEvent[] }
  | { readonly type: 'gone'; readonly runId: string }
  /** A message to the person that stays until the next action: history not writable, no service on. */
  | {
      readonly type: 'trouble';
      readonly trouble: Trouble;
      /** What was not done because of it, to be done after all once the person has put it right. */
      readonly attempt?: Attempt;
    }
  /** What was told before is not true any more. */
  | { readonly type: 'trouble-over'; readonly trouble: Trouble };

/** What stops a question from being asked or kept. */
export type Trouble =
  | 'no-service-on'
  | 'question-empty'
  | 'question-too-long'
  | 'not-saved'
  /** The same, and it is known why: there is no room left. */
  | 'disk-full'
  /** The run that was to be asked again was deleted meanwhile. */
  | 'run-gone'
  /** Settings, keys or the thread could not be read. */
  | 'storage-failed'
  /** Asking could take the day over the limit the person set. Asked with `overLimit`, it goes out. */
  | 'over-daily-limit'
  /** The keys are behind a passphrase, which has not been given yet, or too long ago. */
  | 'keys-locked';

/** Troubles that end once the store takes writes again. Until then, the run is in memory only. */
export const saveTroubles: readonly Trouble[] = ['not-saved', 'disk-full'];
