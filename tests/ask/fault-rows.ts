import type { AskRequest } from '../../utils/ask/provider.ts';
import type { ProviderId } from '../../utils/domain.ts';
import type { EmulatedService, ErrorName, Fault } from '../emulator/emulator.ts';

/** Every provider, and the emulated service it asks. OpenAI's older endpoint is what "compatible" means. */
export const askedServices: Readonly<Record<ProviderId, EmulatedService>> = {
  deepseek: 'deepseek',
  openai: 'openai',
  gemini: 'gemini',
  'openai-compatible': 'openai',
};

/** What must come of a fault. */
export interface Expectation {
  /** "finish stop", "error timeout". */
  readonly end: string;
  /** The text of the answer, against what the emulator sent; `arrived` is a beginning of it, or nothing. */
  readonly text?: 'none' | 'arrived' | 'a beginning' | 'all sent';
  /** The sentence of the error, whole. */
  readonly says?: string;
  /** Words of its hint. */
  readonly advises?: string;
  /** 1 when absent. */
  readonly requests?: number;
}

export interface Row {
  readonly name: string;
  readonly faults: readonly Fault[];
  /** The faults come once, and the next request is answered. */
  readonly thenAnswers?: boolean;
  /** `hasty` runs 250 times as fast: a second every 4 ms. */
  readonly clock?: 'real' | 'hasty';
  readonly key?: string;
  readonly modelId?: string;
  readonly request?: Partial<AskRequest>;
  /** Absent where the service is not known to do this. */
  readonly expected: Readonly<Partial<Record<ProviderId, Expectation>>>;
}

type Both = Pick<Row, 'name' | 'faults'>;

function all({ name, faults }: Both, expected: Expectation, more: Partial<Row> = {}): Row {
  const { advises: _, ...unadvised } = expected;
  return {
    name,
    faults,
    // Nothing is known of a server of the user's own, so that what to do there is said in general words.
    expected: { deepseek: expected, openai: expected, gemini: expected, 'openai-compatible': unadvised },
    ...more,
  };
}

function each({ name, faults }: Both, expected: Row['expected'], more: Partial<Row> = {}): Row {
  return { name, faults, expected, ...more };
}

const one = (name: string, fault: Fault): Both => ({ name, faults: [fault] });
const status = (code: number, body: string | object = '', headers: Readonly<Record<string, string>> = {}): Both =>
  one(`status ${code} ${JSON.stringify(headers)} ${JSON.stringify(body)}`, {
    kind: 'status',
    status: code,
    body,
    headers,
  });
const error = (name: ErrorName): Both => one(`error ${name}`, { kind: 'error', name });

const whole: Expectation = { end: 'finish stop', text: 'all sent' };
const brokeOff = 'The answer of {label} broke off before its end.';
const slow = '{label} asks to slow down: the limit of its account is reached for now.';
const busy = '{label} is overloaded at the moment.';
const broken = '{label} had an error of its own.';
const late = '{label} did not answer in time.';
const badKey = '{label} did not accept the API key.';
const noCredit = 'The {label} account has no API credit left.';
const tooLong = 'The question is longer than this model of {label} can read.';
const webPage = 'A web page came back instead of an answer of {label}.';
const unreadable = '{label} sent something that cannot be read as an answer.';
const badForm = '{label} did not accept the form of the request.';
const abroad = '{label} is not offered in the region this connection comes from.';
const endless = 'The answer of {label} went past the size limit and was ended; what came before is kept.';
const fellSilent = '{label} fell silent for 1 minute in the middle of its answer.';

const neverBegan: Expectation = {
  end: 'error timeout',
  says: '{label} did not begin to answer within 2 minutes.',
  advises: 'Try again',
};

const hasty = { clock: 'hasty' } as const;

const healthy: readonly Row[] = [
  all(one('nothing', { kind: 'none' }), whole),
  all(one('an answer in many scripts', { kind: 'answer', text: 'Canberra 堪培拉 🇦🇺\u2028\u0000 \ud83d naïve' }), {
    end: 'finish stop',
    text: 'a beginning',
  }),
  all(one('a first byte after more than a minute', { kind: 'delay', ms: 300 }), whole, hasty),
  all(one('four minutes in line, with comments', { kind: 'delay', ms: 1000, keepAliveEveryMs: 20 }), whole, hasty),
];

const slowOnes: readonly Row[] = [
  // A server of the own has a quarter of an hour: see `watchdog.test.ts`.
  each(
    one('silence for ever', { kind: 'delay', ms: 60_000 }),
    { deepseek: neverBegan, openai: neverBegan, gemini: neverBegan },
    hasty,
  ),
  all(
    one('silence in the middle', { kind: 'stall', afterCharacters: 80 }),
    {
      end: 'error timeout',
      text: 'all sent',
      says: fellSilent,
      advises: 'kept',
    },
    hasty,
  ),
  all(
    one('comments in the middle', { kind: 'stall', afterCharacters: 80, keepAliveEveryMs: 15 }),
    {
      end: 'error timeout',
      text: 'all sent',
      says: fellSilent,
    },
    hasty,
  ),
  each(
    one('silence in the reasoning', { kind: 'stall', afterCharacters: 20, during: 'reasoning' }),
    {
      deepseek: { end: 'error timeout', says: '{label} fell silent for 1 minute in the middle of its reasoning.' },
      openai: { end: 'error timeout', says: '{label} fell silent for 5 minutes in the middle of its reasoning.' },
      gemini: { end: 'error timeout', says: '{label} fell silent for 5 minutes in the middle of its reasoning.' },
    },
    hasty,
  ),
];

const brokenOnes: readonly Row[] = [
  all(one('cut after a byte', { kind: 'cut', afterBytes: 1 }), { end: 'error cut-off', says: brokeOff }),
  // What the system had not handed over when the connection broke is lost.
  all(one('cut after 2500 bytes', { kind: 'cut', afterBytes: 2500 }), {
    end: 'error cut-off',
    text: 'arrived',
    says: brokeOff,
  }),
  all(one('ended after 9 bytes', { kind: 'end', afterBytes: 9 }), { end: 'error cut-off', says: brokeOff }),
  all(one('ended after the first words', { kind: 'end-early', afterCharacters: 100 }), {
    end: 'error cut-off',
    text: 'all sent',
    says: brokeOff,
    advises: 'kept',
  }),
  all(one('an event that is not JSON', { kind: 'malformed', how: 'json', afterCharacters: 100 }), {
    end: 'error malformed',
    text: 'a beginning',
    says: unreadable,
  }),
  all(one('bytes that are not UTF-8', { kind: 'malformed', how: 'utf-8', afterCharacters: 100 }), {
    end: 'finish stop',
    text: 'all sent',
  }),
  all(one('eleven megabytes', { kind: 'long', bytes: 11 * 1024 * 1024 }), {
    end: 'error too-long',
    text: 'a beginning',
    says: endless,
  }),
];

const endings: readonly Row[] = [
  all(one('the length limit', { kind: 'length' }), { end: 'finish length', text: 'all sent' }),
  all(one('the length limit, early', { kind: 'length', afterCharacters: 80 }), {
    end: 'finish length',
    text: 'all sent',
  }),
  all(one('all of the budget for reasoning', { kind: 'reasoning-only' }), { end: 'finish length' }),
  each(one('a refusal', { kind: 'refusal', text: 'I cannot help with that.' }), {
    deepseek: whole,
    openai: { end: 'finish refusal', text: 'all sent' },
    gemini: whole,
  }),
  all(one('the filter', { kind: 'content-filter', afterCharacters: 80 }), { end: 'finish blocked', text: 'all sent' }),
  all(one('recitation', { kind: 'recitation', afterCharacters: 80 }), { end: 'finish blocked', text: 'all sent' }),
  all(one('the question blocked', { kind: 'prompt-blocked' }), { end: 'finish blocked' }),
  each(one('no capacity', { kind: 'insufficient-system-resource', afterCharacters: 80 }), {
    deepseek: { end: 'error overloaded', text: 'all sent', says: busy },
    openai: { end: 'error server', text: 'all sent', says: broken },
    gemini: { end: 'finish other', text: 'all sent' },
  }),
  each(one('an error in the stream', { kind: 'error-in-stream', afterCharacters: 60 }), {
    deepseek: { end: 'error server', text: 'all sent', says: broken },
    openai: { end: 'error billing', text: 'all sent', says: noCredit, advises: 'billing' },
    gemini: { end: 'error overloaded', text: 'all sent', says: busy },
  }),
  all(one('a rate limit in the stream', { kind: 'error-in-stream', afterCharacters: 60, name: 'rate-limit' }), {
    end: 'error rate-limit',
    text: 'all sent',
    says: slow,
  }),
];

/** Whole responses that are no stream. */
const replies: readonly Row[] = [
  all(one('a log-in page', { kind: 'html' }), { end: 'error malformed', says: webPage, advises: 'log in' }),
  all(status(302, '', { location: 'http://192.0.2.1/login' }), { end: 'error malformed', says: webPage }),
  all(status(200), { end: 'error cut-off', says: brokeOff }),
  all(status(200, { ok: true }), {
    end: 'error malformed',
    says: '{label} answered in one piece instead of a stream.',
  }),
  all(status(200, { error: { code: 503, message: 'Busy.', status: 'UNAVAILABLE' } }), {
    end: 'error overloaded',
    says: busy,
    requests: 3,
  }),
  all(status(401), { end: 'error auth', says: badKey, advises: 'https://' }),
  all(status(402), { end: 'error billing', says: noCredit, advises: 'https://' }),
  all(status(403), {
    end: 'error permission',
    says: '{label} turns away requests that come from extensions.',
    advises: 'OLLAMA_ORIGINS',
  }),
  all(status(404), { end: 'error bad-request', says: 'There is no answer service at {host}.' }),
  all(status(413), { end: 'error bad-request', says: badForm }),
  all(status(422, {}), { end: 'error bad-request', says: badForm }),
  all(status(408), { end: 'error timeout', says: late, requests: 3 }),
  all(status(429), { end: 'error rate-limit', says: slow, requests: 3 }),
  all(status(500, 'oops'), { end: 'error server', says: broken, requests: 3 }),
  all(status(502, '<html><title>Bad gateway</title></html>'), { end: 'error server', says: broken, requests: 3 }),
  all(status(503), { end: 'error overloaded', says: busy, requests: 3 }),
  all(status(504), { end: 'error timeout', says: late, requests: 3 }),
  all(status(529), { end: 'error overloaded', says: busy, requests: 3 }),
];

/** Waiting, and what comes of it. */
const retries: readonly Row[] = [
  all({ ...status(503), name: 'busy once' }, { ...whole, requests: 2 }, { thenAnswers: true }),
  all(
    {
      name: 'busy twice',
      faults: [
        { kind: 'status', status: 500 },
        { kind: 'status', status: 529 },
      ],
    },
    { ...whole, requests: 3 },
    { thenAnswers: true },
  ),
  all(status(429, '', { 'retry-after': '90' }), { ...whole, requests: 2 }, { thenAnswers: true }),
  all(status(429, '', { 'retry-after-ms': '1500' }), { ...whole, requests: 2 }, { thenAnswers: true }),
  all(status(429, '', { 'retry-after': '3600' }), {
    end: 'error rate-limit',
    says: slow,
    advises: 'Try again in 60 minutes.',
  }),
];

/** The errors of the services, in their own words. */
const errors: readonly Row[] = [
  all(error('invalid-key'), { end: 'error auth', says: badKey, advises: 'https://' }),
  each(error('missing-key'), {
    deepseek: { end: 'error auth', says: badKey },
    openai: { end: 'error auth', says: badKey },
    gemini: { end: 'error auth', says: badKey },
  }),
  all(one('a wrong key', { kind: 'none' }), { end: 'error auth', says: badKey }, { key: 'sk-wrong-0123456789abcdef' }),
  all(
    one('a model that does not exist', { kind: 'none' }),
    {
      end: 'error model-not-found',
      says: '{label} does not offer the model “no-such-model” to this key.',
      advises: 'another model',
    },
    { modelId: 'no-such-model' },
  ),
  each(
    one('a retired model', { kind: 'none' }),
    {
      deepseek: {
        end: 'error model-not-found',
        says: '{label} does not offer the model “deepseek-reasoner” any more.',
        advises: 'deepseek-v4-pro',
      },
    },
    { modelId: 'deepseek-reasoner' },
  ),
  all(error('rate-limit'), { end: 'error rate-limit', says: slow, requests: 3 }),
  each(error('insufficient-quota'), {
    openai: { end: 'error billing', says: noCredit, advises: 'subscription' },
    gemini: { end: 'error rate-limit', says: 'The limit of {label} for today is reached.', advises: 'tomorrow' },
  }),
  each(error('insufficient-balance'), { deepseek: { end: 'error billing', says: noCredit, advises: 'top_up' } }),
  each(error('region'), {
    openai: { end: 'error region', says: abroad, advises: 'VPN' },
    gemini: { end: 'error region', says: abroad, advises: 'VPN' },
  }),
  each(error('forbidden'), {
    openai: {
      end: 'error model-not-found',
      says: '{label} does not offer the model “gpt-6.1-terra” to this key.',
    },
    gemini: {
      end: 'error permission',
      says: 'The {label} API is not switched on for the project of this key.',
      advises: 'Switch it on at https://console.developers.google.com/',
    },
  }),
  all(error('context-length'), { end: 'error context-length', says: tooLong, advises: 'Shorten' }),
  each(error('unsupported-parameter'), {
    deepseek: { end: 'error bad-request', says: badForm },
    openai: { end: 'error bad-request', says: '{label} does not take “temperature” with this model.' },
    gemini: { end: 'error bad-request', says: badForm },
  }),
  each(
    one('a parameter refused', { kind: 'error', name: 'unsupported-parameter', parameter: 'max_output_tokens' }),
    { openai: { ...whole, requests: 2 } },
    { thenAnswers: true, request: { maxOutputTokens: 500 } },
  ),
  each(error('unverified-organisation'), { openai: { ...whole, requests: 2 } }, { thenAnswers: true }),
  each(error('reasoning-missing'), { deepseek: { end: 'error bad-request', says: badForm } }),
  each(error('missing-question'), {
    deepseek: { end: 'error bad-request', says: badForm },
    openai: { end: 'error bad-request', says: '{label} does not take “input” with this model.' },
    gemini: { end: 'error bad-request', says: badForm },
  }),
  all(error('server-error'), { end: 'error server', says: broken, requests: 3 }),
  all(error('overloaded'), { end: 'error overloaded', says: busy, requests: 3 }),
];

export const faultRows: readonly Row[] = [
  ...healthy,
  ...slowOnes,
  ...brokenOnes,
  ...endings,
  ...replies,
  ...retries,
  ...errors,
];
