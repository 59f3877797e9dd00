import type {
  Answer,
  AskError,
  AskedModel,
  AskSettings,
  Citation,
  DifferenceCounts,
  EarlierText,
  Follow,
  Mask,
  Outcome,
  Passage,
  PendingRetry,
  Price,
  Question,
  QuestionImage,
  Run,
  SentPage,
  SourcePage,
  TokenPrices,
  Usage,
} from '../../../domain.ts';
import { choice, flag, list, number, optional, record, text } from './shape.ts';

/** Longest text of an answer, in UTF-16 units: asking ends an answer at 10 MiB, so that no real one is longer. */
const longestText = 10 * 1024 * 1024;
/** Ids, names, hosts, addresses and error texts. An address can hold a whole search. */
const longestName = 100_000;
/** More entries than any service has given, by far; a file that has more was not written by us. */
const longestList = 10_000;
/** The last moment a `Date` can hold, in epoch ms (ECMA-262, Time Values). */
const lastMoment = 8.64e15;

const name = text(longestName);
const body = text(longestText);
const moment = number(0, lastMoment);
const span = number(0, lastMoment);
const count = number(0, Number.MAX_SAFE_INTEGER);
const usd = number(0, Number.MAX_SAFE_INTEGER);

const outcomes = {
  answered: true,
  partial: true,
  refused: true,
  blocked: true,
  empty: true,
  'cut-off': true,
  stopped: true,
  failed: true,
  interrupted: true,
} as const;

const prices = record<TokenPrices>({ input: usd, cachedInput: optional(usd), output: usd });

const askedModel = record<AskedModel>({
  key: name,
  providerId: choice({ deepseek: true, openai: true, gemini: true, 'openai-compatible': true }),
  label: name,
  modelId: name,
  host: name,
  ownPrices: optional(prices),
});

const error = record<AskError>({
  kind: choice<AskError['kind']>({
    auth: true,
    permission: true,
    billing: true,
    'rate-limit': true,
    region: true,
    'model-not-found': true,
    'context-length': true,
    'bad-request': true,
    overloaded: true,
    server: true,
    network: true,
    timeout: true,
    'too-long': true,
    'cut-off': true,
    malformed: true,
    aborted: true,
    unknown: true,
  }),
  reason: optional(
    choice<NonNullable<AskError['reason']>>({
      offline: true,
      'not-running': true,
      'host-unreachable': true,
      'host-not-allowed': true,
      'web-page': true,
      'no-beginning': true,
      'silent-before': true,
      'silent-reasoning': true,
      'silent-writing': true,
      'too-slow': true,
      'too-long-in-all': true,
    }),
  ),
  message: name,
  status: optional(count),
  requestId: optional(name),
  retryAfterMs: optional(span),
  limitMs: optional(span),
  address: optional(name),
  hint: optional(name),
  detail: optional(name),
  successorModelId: optional(name),
  limitPeriod: optional(choice({ day: true })),
  parameter: optional(name),
});

const usage = record<Usage>({
  inputTokens: optional(count),
  cachedInputTokens: optional(count),
  outputTokens: optional(count),
  reasoningTokens: optional(count),
  totalTokens: optional(count),
});

const answer = record<Answer>({
  id: name,
  runId: name,
  model: askedModel,
  phase: choice<Answer['phase']>({ waiting: true, reasoning: true, writing: true, ended: true }),
  outcome: optional(choice<Outcome>(outcomes)),
  text: body,
  reasoning: body,
  citations: list(record<Citation>({ url: name, title: optional(name) }), longestList),
  startedAt: moment,
  firstTokenAt: optional(moment),
  firstTextAt: optional(moment),
  endedAt: optional(moment),
  usage: optional(usage),
  price: optional(record<Price>({ usd, exact: flag() })),
  finish: optional(
    record<NonNullable<Answer['finish']>>({
      reason: choice({ stop: true, length: true, refusal: true, blocked: true, other: true }),
      raw: optional(name),
    }),
  ),
  error: optional(error),
  returnedModelId: optional(name),
  requestId: optional(name),
  retry: optional(record<PendingRetry>({ at: moment, attempt: count, of: count, error })),
  dropped: optional(list(name, longestList)),
  earlier: list(
    record<EarlierText>({
      text: body,
      outcome: choice<EarlierText['outcome']>({ ...outcomes, withdrawn: true }),
      endedAt: moment,
    }),
    longestList,
  ),
});

const question = record<Question>({
  text: body,
  quote: optional(body),
  images: optional(
    list(
      record<QuestionImage>({
        mediaType: choice({ 'image/png': true, 'image/jpeg': true, 'image/webp': true, 'image/gif': true }),
        data: body,
        width: count,
        height: count,
      }),
      longestList,
    ),
  ),
  page: optional(record<SentPage>({ title: optional(name), url: optional(name) })),
  source: optional(
    record<SourcePage>({
      url: optional(name),
      title: optional(name),
      passage: optional(record<Passage>({ start: name, end: optional(name) })),
    }),
  ),
  way: choice<Question['way']>({ menu: true, shortcut: true, omnibox: true, panel: true }),
  masks: optional(list(record<Mask>({ placeholder: name, value: name }), longestList)),
});

const settings = record<AskSettings>({
  effort: optional(choice({ quick: true, standard: true, deep: true })),
  systemPrompt: optional(body),
  temperature: optional(count),
  maxOutputTokens: optional(count),
  webSearch: optional(flag()),
});

/** A run with its answers, as our files hold it. A field that `Run` gains has to be named here before it compiles. */
export const runShape = record<Run>({
  id: name,
  threadId: name,
  question,
  askedAt: moment,
  settings: optional(settings),
  follows: optional(
    record<Follow>({ runId: name, fromAnswerId: optional(name), asks: optional(choice({ analysis: true })) }),
  ),
  starred: optional(flag()),
  tags: optional(list(name, longestList)),
  note: optional(body),
  bestAnswerId: optional(name),
  differences: optional(
    record<DifferenceCounts>({ compared: count, differing: count, differingFigures: count, onlyOne: count }),
  ),
  unsaved: optional(flag()),
  answers: list(answer, longestList),
});
