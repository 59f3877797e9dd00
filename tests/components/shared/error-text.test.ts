import { describe, expect, test } from 'vitest';
import { errorText } from '../../../components/shared/error-text.ts';
import { readPlatform } from '../../../components/shared/read-platform.ts';
import { askError } from '../../../utils/ask/errors/ask-error.ts';
import { ollamaOriginsHint, ollamaOriginsLines } from '../../../utils/ask/errors/ollama-origins.ts';
import { useRealTexts } from '../use-real-texts.ts';

const service = { label: 'localhost:11434', host: 'localhost:11434', local: true };

describe('in English', async () => {
  await useRealTexts();

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
    const error = askError('timeout', service, { message: 'ChatGPT was silent for 60 s before its first word.' });
    expect(errorText(error, 'ChatGPT').title).toBe('ChatGPT was silent for 60 s before its first word');
  });
});

test.each([
  ['MacIntel', 'mac'],
  ['Win32', 'windows'],
  ['Linux x86_64', 'linux'],
])('%s runs %s', (name, platform) => {
  expect(readPlatform(name)).toBe(platform);
});
