import { i18n } from '#i18n';
import { inWords } from '../../utils/ask/errors/in-words.ts';
import { ollamaOriginsLines } from '../../utils/ask/errors/ollama-origins.ts';
import type { AskError, ErrorKind, ErrorReason } from '../../utils/domain.ts';
import { readPlatform } from './read-platform.ts';
import { setApart } from './set-apart.ts';
import { textLocale } from './text-locale.ts';

interface ErrorWords {
  readonly title: (name: string) => string;
  readonly hint?: () => string;
}

/** A clear sentence for each kind of error, and the one thing to do about it. */
const wordsByKind: Readonly<Record<ErrorKind, ErrorWords>> = {
  auth: { title: (name) => i18n.t('errors.auth.title', [name]), hint: () => i18n.t('errors.auth.hint') },
  permission: {
    title: (name) => i18n.t('errors.permission.title', [name]),
    hint: () => i18n.t('errors.permission.hint'),
  },
  billing: { title: (name) => i18n.t('errors.billing.title', [name]), hint: () => i18n.t('errors.billing.hint') },
  'rate-limit': {
    title: (name) => i18n.t('errors.rateLimit.title', [name]),
    hint: () => i18n.t('errors.rateLimit.hint'),
  },
  region: {
    title: (name) => i18n.t('errors.region.title', [name]),
    hint: () => i18n.t('errors.region.hint'),
  },
  'model-not-found': {
    title: (name) => i18n.t('errors.modelNotFound.title', [name]),
    hint: () => i18n.t('errors.modelNotFound.hint'),
  },
  'context-length': {
    title: (name) => i18n.t('errors.contextLength.title', [name]),
    hint: () => i18n.t('errors.contextLength.hint'),
  },
  'bad-request': {
    title: (name) => i18n.t('errors.badRequest.title', [name]),
    hint: () => i18n.t('errors.badRequest.hint'),
  },
  overloaded: {
    title: (name) => i18n.t('errors.overloaded.title', [name]),
    hint: () => i18n.t('errors.overloaded.hint'),
  },
  server: { title: (name) => i18n.t('errors.server.title', [name]), hint: () => i18n.t('errors.server.hint') },
  network: { title: (name) => i18n.t('errors.network.title', [name]), hint: () => i18n.t('errors.network.hint') },
  timeout: { title: (name) => i18n.t('errors.timeout.title', [name]), hint: () => i18n.t('errors.timeout.hint') },
  'too-long': { title: (name) => i18n.t('errors.tooLong.title', [name]) },
  'cut-off': {
    title: (name) => i18n.t('errors.cutOff.title', [name]),
    hint: () => i18n.t('errors.cutOff.hint'),
  },
  malformed: {
    title: (name) => i18n.t('errors.malformed.title', [name]),
    hint: () => i18n.t('errors.malformed.hint'),
  },
  aborted: { title: (name) => i18n.t('errors.aborted.title', [name]) },
  unknown: {
    title: (name) => i18n.t('errors.unknown.title', [name]),
    hint: () => i18n.t('errors.unknown.hint'),
  },
};

interface ReasonFacts {
  readonly name: string;
  /** Host and port the request went to. */
  readonly host: string;
  /** The time that ran out, in words. */
  readonly time: string;
}

const nothingYet = () => i18n.t('errors.timeout.hintNothingYet');
const kept = () => i18n.t('errors.timeout.hintKept');

/** The same for what is known beside the kind. */
const wordsByReason: Readonly<Record<ErrorReason, (facts: ReasonFacts) => Partial<ErrorText>>> = {
  offline: ({ name }) => ({ title: i18n.t('errors.offline.title', [name]), hint: i18n.t('errors.offline.hint') }),
  'not-running': ({ host }) => ({ hint: i18n.t('errors.notRunning.hint', [host]) }),
  'host-unreachable': ({ host }) => ({ hint: i18n.t('errors.hostUnreachable.hint', [host]) }),
  'host-not-allowed': ({ host }) => ({
    title: i18n.t('errors.hostNotAllowed.title', [host]),
    hint: i18n.t('errors.hostNotAllowed.hint'),
  }),
  'web-page': ({ name, host }) => ({
    title: i18n.t('errors.webPage.title', [name]),
    hint: i18n.t('errors.webPage.hint', [host]),
  }),
  'no-beginning': ({ name, time }) => ({ title: i18n.t('errors.noBeginning.title', [name, time]), hint: nothingYet() }),
  'silent-before': ({ name, time }) => ({
    title: i18n.t('errors.silentBefore.title', [name, time]),
    hint: nothingYet(),
  }),
  'silent-reasoning': ({ name, time }) => ({
    title: i18n.t('errors.silentReasoning.title', [name, time]),
    hint: kept(),
  }),
  'silent-writing': ({ name, time }) => ({ title: i18n.t('errors.silentWriting.title', [name, time]), hint: kept() }),
  'too-slow': ({ name, time }) => ({ title: i18n.t('errors.tooSlow.title', [name, time]), hint: kept() }),
  'too-long-in-all': ({ name, time }) => ({ title: i18n.t('errors.tooLongInAll.title', [name, time]), hint: kept() }),
};

export interface ErrorText {
  readonly title: string;
  readonly hint?: string | undefined;
  /** A line to run in a terminal, as part of the hint. */
  readonly command?: string | undefined;
  /** For the folded details: the English sentence, the status, the service's own words and request id. */
  readonly details: readonly string[];
}

/** Kinds whose own English sentence says more than ours: what exactly was not allowed or not understood. */
const ownSentenceSaysMore: ReadonlySet<ErrorKind> = new Set(['permission', 'bad-request', 'malformed']);

/** What went wrong with `name`, in the language of the panel. `modelId` is the one that was asked. */
export function errorText(error: AskError, name: string, modelId = ''): ErrorText {
  const words = wordsByKind[error.kind];
  const isOwn = ownSentenceSaysMore.has(error.kind) && i18n.t('language') === 'en';
  return {
    title: isOwn ? error.message.replace(/\.$/, '') : words.title(name),
    hint: (isOwn ? error.hint : undefined) ?? words.hint?.() ?? error.hint,
    ...sharperText(error, name, modelId),
    details: [
      error.message,
      error.detail,
      error.status === undefined ? undefined : `HTTP ${error.status}`,
      error.requestId,
    ].filter((line): line is string => line !== undefined && line !== ''),
  };
}

/** Better words for what is known beside the kind. */
function sharperText(error: AskError, name: string, modelId: string): Partial<ErrorText> {
  const { kind, reason, hint, limitPeriod, successorModelId, parameter } = error;
  if (reason !== undefined) {
    const { address = '', limitMs = 0 } = error;
    const host = URL.canParse(address) ? new URL(address).host : name;
    return wordsByReason[reason]({ name, host, time: setApart(inWords(limitMs, textLocale())) });
  }
  if (kind === 'permission' && hint?.includes('OLLAMA_ORIGINS')) {
    return {
      title: i18n.t('errors.origins.title', [name]),
      hint: i18n.t('errors.origins.hint'),
      command: ollamaOriginsLines[readPlatform()],
    };
  }
  if (limitPeriod === 'day') {
    return { title: i18n.t('errors.rateLimitDay.title', [name]), hint: i18n.t('errors.rateLimitDay.hint') };
  }
  if (successorModelId !== undefined) {
    return {
      title: i18n.t('errors.retired.title', [name, modelId]),
      hint: i18n.t('errors.retired.hint', [successorModelId]),
    };
  }
  if (parameter !== undefined) {
    return { title: i18n.t('errors.parameter.title', [name, parameter]), hint: i18n.t('errors.parameter.hint') };
  }
  return {};
}
