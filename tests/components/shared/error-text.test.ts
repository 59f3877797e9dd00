import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { errorText } from '../../../components/shared/error-text.ts';
import { readPlatform } from '../../../components/shared/read-platform.ts';
import { askError } from '../../../utils/ask/errors/ask-error.ts';
import { ollamaOriginsHint, ollamaOriginsLines } from '../../../utils/ask/errors/ollama-origins.ts';
import { serviceNames } from '../../../utils/ask/errors/service-names.ts';
import { usualLimits } from '../../../utils/ask/time/stream-limits.ts';
import { type Overrun, timeoutFacts } from '../../../utils/ask/time/timeout-facts.ts';
import { unreachableFacts } from '../../../utils/ask/wire/unreachable-facts.ts';
import { webPageFacts } from '../../../utils/ask/wire/web-page.ts';
import type { AskError } from '../../../utils/domain.ts';
import { useRealTexts } from '../use-real-texts.ts';

const service = { label: 'localhost:11434', host: 'localhost:11434', local: true };

describe('in English', () => {
  beforeAll(() => useRealTexts());

  test('a local server that turns extensions away is explained with the one line to run', () => {
    const error = askError('permission', service, { status: 403, hint: ollamaOriginsHint(undefined) });
    const { title, command } = errorText(error, 'Gemma');
    expect(title).toBe('Gemma turns away requests that come from extensions');
    expect(Object.values(ollamaOriginsLines)).toContain(command);
  });

  test('a limit of a day does not ask to wait a minute', () => {
    const error = askError('rate-limit', service, { limitPeriod: 'day', retryAfterMs: 34_000 });
    expect(errorText(error, 'Gemini')).toMatchObject({
      title: 'The limit of Gemini for today is reached',
      hint: 'Retry tomorrow, or choose another model.',
    });
  });

  test('a retired model is named with its successor', () => {
    const error = askError('model-not-found', service, { successorModelId: 'deepseek-flash' });
    expect(errorText(error, 'DeepSeek', 'deepseek-chat')).toMatchObject({
      title: 'DeepSeek does not offer “deepseek-chat” any more',
      hint: 'Its successor is “deepseek-flash”.',
    });
  });

  test('which time ran out is said, not only that one did', () => {
    expect(errorText(late('headers', 120_000), 'ChatGPT')).toMatchObject({
      title: 'ChatGPT did not begin to answer within 2 minutes',
      hint: 'Retry; a smaller model answers sooner.',
    });
    expect(errorText(late('writing', 60_000), 'ChatGPT')).toMatchObject({
      title: 'ChatGPT fell silent for 1 minute in the middle of its answer',
      hint: 'What came before is kept. Retry, or choose another model.',
    });
    // The time limit of a gateway on the way: nothing more is known.
    expect(errorText(askError('timeout', service, { status: 504 }), 'ChatGPT').title).toBe(
      'ChatGPT sent nothing for too long',
    );
  });

  test('why nobody answered is said, as far as it is known, with the one thing to do', () => {
    const local = unreachable('http://localhost:11434/v1', true);
    expect(errorText(local, 'Gemma')).toMatchObject({
      title: 'Gemma could not be reached',
      hint: expect.stringContaining('Nothing answers at localhost:11434. Start the server there'),
    });
    // A server on this computer needs no network.
    expect(unreachable('http://localhost:11434/v1', false)).toEqual(local);
    expect(errorText(unreachable('https://api.deepseek.com', false), 'DeepSeek')).toMatchObject({
      title: 'DeepSeek could not be reached: this computer is offline',
      hint: 'Connect to a network, then retry.',
    });
    for (const isOnline of [true, undefined]) {
      expect(errorText(unreachable('https://api.deepseek.com', isOnline), 'DeepSeek').hint).toContain(
        'This computer is online, but api.deepseek.com does not answer. Open it in a tab',
      );
    }
    const page = askError('malformed', service, webPageFacts(serviceNames(undefined, 'https://models.example/v1')));
    expect(errorText(page, 'My model')).toMatchObject({
      title: 'A web page came back instead of an answer of My model',
      hint: expect.stringContaining('Open models.example in a tab'),
    });
  });
});

describe('in Dutch', () => {
  beforeAll(() => useRealTexts('nl'));
  afterAll(() => useRealTexts());

  test.each([
    ['headers', 120_000, 'ChatGPT begon binnen 2 minuten niet te antwoorden'],
    ['waiting', 60_000, 'ChatGPT zweeg 1 minuut voor het eerste woord'],
    ['reasoning', 300_000, 'ChatGPT viel midden in het nadenken 5 minuten stil'],
    ['writing', 45_000, 'ChatGPT viel midden in het antwoord 45 seconden stil'],
    ['progress', 120_000, 'ChatGPT schreef 2 minuten lang bijna niets, dus het antwoord is beëindigd'],
    ['deadline', 7_200_000, 'Het antwoord van ChatGPT duurde langer dan 2 uur en is beëindigd'],
  ] as const)('a time that ran out (%s) is said as exactly as in English', (limit, ms, title) => {
    expect(errorText(late(limit, ms), 'ChatGPT').title).toBe(title);
  });
});

function late(limit: Overrun['limit'], ms: number): AskError {
  return askError('timeout', service, timeoutFacts('ChatGPT', { limit, ms }, usualLimits));
}

function unreachable(baseURL: string, isOnline: boolean | undefined): AskError {
  const names = serviceNames(undefined, baseURL);
  return askError('network', names, unreachableFacts(names, isOnline));
}

test.each([
  ['MacIntel', 'mac'],
  ['Win32', 'windows'],
  ['Linux x86_64', 'linux'],
])('%s runs %s', (name, platform) => {
  expect(readPlatform(name)).toBe(platform);
});
