import { catalog, serviceIds } from '../ask/providers/catalog.ts';
import type { AskSettings, OwnPrice, ProviderId } from '../domain.ts';

/** One model that can be asked: a service of the catalog, or a server the user added. */
export interface ModelSettings {
  /** The provider's id for the three services, a made id for added ones. Also the name its key is kept under. */
  readonly key: string;
  readonly providerId: ProviderId;
  /** The name people read. */
  readonly label: string;
  /** Off at first: nothing is sent to a host before the user switched it on. */
  readonly on: boolean;
  readonly modelId: string;
  /** Without a trailing slash. Absent: the service's own address; added models always have one. */
  readonly baseURL?: string | undefined;
  /** Last four characters of the kept API key; absent when none is kept. The key itself is in `keys.ts`. */
  readonly keyEnding?: string | undefined;
}

/** A named choice of models with what is set for them; switched to in one click. */
export interface ModelSet {
  readonly id: string;
  readonly name: string;
  /** Model id by model key. Keys that are not there keep the model they have. */
  readonly modelIds: Readonly<Record<string, string>>;
  /** Keys of the models that are on in this set. Absent: whoever is on stays on. */
  readonly onKeys?: readonly string[];
  readonly asking: AskSettings;
}

export interface Settings {
  /** In the fixed order of columns, tabs and dots: the three services first. */
  readonly models: readonly ModelSettings[];
  /** What is set for the questions to come. Nothing set, nothing sent. */
  readonly asking: AskSettings;
  readonly sets: readonly ModelSet[];
  /** The set that was switched to last; what is changed since is remembered in it. */
  readonly setId?: string | undefined;
  /** USD a day above which a question asks before it goes out. Absent: no limit. */
  readonly dailyLimitUsd?: number | undefined;
  /** True: no request may leave this computer; only models on it are asked. */
  readonly localOnly: boolean;
  /** Minutes without use after which keys behind a passphrase lock; 0: when the browser closes. */
  readonly lockAfterMinutes: number;
  /** What the user knows better than the price list. */
  readonly prices: readonly OwnPrice[];
  /** True: a capture is asked at once. False: it is put into the question box to edit first. */
  readonly askAtOnce: boolean;
  /** Whether the choice of `askAtOnce` was shown and made. */
  readonly askAtOnceChosen: boolean;
  /** Whether keys without Ctrl or Alt are commands in the panel. */
  readonly singleKeys: boolean;
  /** Days after which a run is deleted by itself, unless it is starred. Absent: never. */
  readonly keepDays?: number | undefined;
  /** What happens with private details in a question: shown with a button to mask them, masked, or left alone. */
  readonly masking: Masking;
  readonly prompts: readonly Prompt[];
  /** True: the prompts are in the context menu, which then is a submenu. */
  readonly promptMenu: boolean;
  readonly selectionAs: SelectionAs;
  /** How the switch that sends a page's title and address along stands at first. */
  readonly sendPage: boolean;
}

/** A text that a person puts around a question with one click. */
export interface Prompt {
  /** One of `ownPrompts` for those that come with the extension, a made id for others. */
  readonly id: string;
  /** Absent: ours, in the language of the person. */
  readonly name?: string | undefined;
  /** The words, with `{text}` where the text goes. Absent: ours, in the language of the person. */
  readonly template?: string | undefined;
}

/** The prompts that come with the extension, in their first order. */
export const ownPrompts = ['explain', 'summarise', 'translate', 'check'] as const;

/** What a selection becomes: the question, or context for a question that is still to be written. */
export type SelectionAs = 'question' | 'context';

export type Masking = 'ask' | 'always' | 'never';

/** Most models in one run: more cannot be read side by side. */
export const maxModels = 6;

export const defaultSettings: Settings = {
  models: serviceIds.map((id) => ({
    key: id,
    providerId: id,
    label: catalog[id].label,
    on: false,
    modelId: catalog[id].defaultModelId,
  })),
  asking: {},
  sets: [
    {
      id: 'fast',
      name: 'fast',
      modelIds: { deepseek: 'deepseek-flash', openai: 'gpt-6-luna', gemini: 'gemini-3.8-flash' },
      asking: { effort: 'quick' },
    },
    {
      id: 'deep',
      name: 'deep',
      modelIds: { deepseek: 'deepseek-v4-pro', openai: 'gpt-6.1-sol', gemini: 'gemini-4-argon' },
      asking: { effort: 'deep' },
    },
  ],
  localOnly: false,
  lockAfterMinutes: 30,
  prices: [],
  askAtOnce: true,
  askAtOnceChosen: false,
  singleKeys: true,
  masking: 'ask',
  prompts: ownPrompts.map((id) => ({ id })),
  promptMenu: false,
  selectionAs: 'question',
  sendPage: false,
};

/** Whether a question goes to this model: it is on, and has a key where its service asks for one. */
export function isReady({ on, keyEnding, providerId }: ModelSettings): boolean {
  return on && (keyEnding !== undefined || providerId === 'openai-compatible');
}
