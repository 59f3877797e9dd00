import { describe, expect, test } from 'vitest';
import { countTokens } from '../../../../utils/ask/prices/tokens/count-tokens.ts';
import { estimateTokens } from '../../../../utils/ask/prices/tokens/estimate-tokens.ts';
import { inputOf, sentTexts } from '../../../../utils/ask/prices/tokens/input-of.ts';
import type { AskRequest, Message } from '../../../../utils/ask/provider.ts';
import type { ProviderId } from '../../../../utils/domain.ts';

const counted = (text: string) => ({ tokens: countTokens(text), isExact: true });
const user = (text: string): Message => ({ role: 'user', text });
const assistant = (text: string): Message => ({ role: 'assistant', text });
const ask = (text: string): AskRequest => ({ messages: [user(text)] });

describe('countTokens', () => {
  test.each([
    ['', 0],
    ['hello world', 2],
    ['What is the capital of France?', 7],
    ['2 + 2 = 4', 7],
    ['<|endoftext|>', 7],
    ['\ud83d', 1],
  ])('%j has %i', (text, tokens) => {
    expect(countTokens(text)).toBe(tokens);
  });
});

describe('the input of a request', () => {
  // What OpenAI billed for requests that were recorded between January and August 2026.
  test.each<[string, AskRequest, number]>([
    ['gpt-5', ask('What is the capital of France?'), 13],
    ['gpt-5', ask('How do I cross the street?'), 13],
    ['gpt-5', ask('I want to kill them.'), 12],
    ['gpt-5.4', ask('What is 5 + 3?'), 14],
    ['gpt-5.5', ask('Reply with exactly: pong'), 11],
    ['gpt-5.6-sol', ask('What is the capital of France? Answer in one word.'), 18],
    ['gpt-5.2', { ...ask('What is 2+2?'), systemPrompt: 'Answer directly.' }, 20],
    [
      'gpt-5.2',
      {
        ...ask('Write a Python function that calculates the factorial of a number. Think step by step.'),
        systemPrompt: 'You are a helpful coding assistant.',
      },
      34,
    ],
    ['gpt-5.4', { messages: [user('What is 5 + 3?'), assistant('8'), user('Now multiply that by 2')] }, 31],
  ])('is what %s billed for %j', (modelId, request, billed) => {
    expect(inputOf({ providerId: 'openai', modelId }, request, counted)).toEqual({ tokens: billed, isExact: true });
  });

  // The same for services with tokenizers of their own.
  test.each<[ProviderId, string, AskRequest, number]>([
    ['deepseek', 'deepseek-flash', ask('What is the capital of France?'), 11],
    ['gemini', 'gemini-3.5-flash', ask('What is the capital of France?'), 8],
  ])('of %s is about what was billed, and says so', (providerId, modelId, request, billed) => {
    expect(inputOf({ providerId, modelId }, request, counted)).toEqual({ tokens: billed, isExact: false });
  });

  test('counts the thread, the system prompt and the quoted page, and no turn in which nothing was said', () => {
    const request: AskRequest = {
      messages: [{ ...user('Why?'), quote: 'Because.' }, assistant(''), user('And?')],
      systemPrompt: 'Be brief.',
    };
    const texts = sentTexts(request);
    expect(texts).toHaveLength(3);
    expect(texts[0]).toBe('Be brief.');
    expect(texts[1]).toContain('<page_excerpt>\nBecause.\n</page_excerpt>');
    const words = texts.reduce((sum, text) => sum + countTokens(text), 0);
    expect(inputOf({ providerId: 'openai', modelId: 'gpt-5.5' }, request, counted).tokens).toBe(words + 3 * 4 + 2);
  });

  test.each<[string, string, AskRequest, typeof counted]>([
    ['a newer model', 'gpt-6.1-sol', ask('Why?'), counted],
    ['a search, which brings more', 'gpt-5.5', { ...ask('Why?'), webSearch: true }, counted],
    ['a guess by length', 'gpt-5.5', ask('Why?'), estimateTokens],
  ])('is about that with %s', (_, modelId, request, count) => {
    expect(inputOf({ providerId: 'openai', modelId }, request, count).isExact).toBe(false);
  });
});
