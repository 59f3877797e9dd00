import { GoogleGenerativeAI } from '@google/generative-ai';
import OpenAI from 'openai';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Emulator, instantPace, startEmulator } from './emulator.ts';

let emulator: Emulator;

beforeAll(async () => {
  emulator = await startEmulator({ pace: instantPace });
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.stop());

const ANSWER = {
  kind: 'answer',
  text: 'Tokyo 東京 🗼, since 1868.',
  reasoning: '**Recall**\n\nThe capital moved.',
} as const;
const QUESTION = 'Capital of Japan?';

describe('the services’ own libraries read the emulator', () => {
  it('openai: Chat Completions of DeepSeek, with reasoning and usage', async () => {
    emulator.script('deepseek', ANSWER);
    const client = new OpenAI({ apiKey: emulator.key, baseURL: emulator.baseURLs.deepseek, maxRetries: 0 });
    const stream = await client.chat.completions.create({
      model: 'deepseek-flash',
      stream: true,
      stream_options: { include_usage: true },
      messages: [{ role: 'user', content: QUESTION }],
    });
    let text = '';
    let reasoning = '';
    let last: OpenAI.ChatCompletionChunk | undefined;
    for await (const chunk of stream) {
      const delta = chunk.choices[0]?.delta as { content?: string; reasoning_content?: string } | undefined;
      text += delta?.content ?? '';
      reasoning += delta?.reasoning_content ?? '';
      last = chunk;
    }
    expect([text, reasoning]).toEqual([ANSWER.text, ANSWER.reasoning]);
    expect(last?.choices[0]?.finish_reason).toBe('stop');
    expect(last?.usage?.completion_tokens).toBeGreaterThan(0);
  });

  it('openai: Responses, whose collected result is whole', async () => {
    emulator.script('openai', ANSWER);
    const client = new OpenAI({ apiKey: emulator.key, baseURL: emulator.baseURLs.openai, maxRetries: 0 });
    const stream = client.responses.stream({
      model: 'gpt-6.1-terra',
      store: false,
      reasoning: { effort: 'medium', summary: 'auto' },
      input: [{ role: 'user', content: QUESTION }],
    });
    const response = await stream.finalResponse();
    expect(response.output_text).toBe(ANSWER.text);
    expect(response.output[0]).toMatchObject({ type: 'reasoning', summary: [{ text: ANSWER.reasoning }] });
    expect(response.status).toBe('completed');
  });

  it('openai: Chat Completions of OpenAI, and its model list', async () => {
    emulator.script('openai', ANSWER);
    const client = new OpenAI({ apiKey: emulator.key, baseURL: emulator.baseURLs.openai, maxRetries: 0 });
    const stream = client.chat.completions.stream({
      model: 'gpt-5.4',
      messages: [{ role: 'user', content: QUESTION }],
    });
    const completion = await stream.finalChatCompletion();
    expect(completion.choices[0]?.message.content).toBe(ANSWER.text);
    expect(completion.model).toBe('gpt-5.4-2026-03-05');
    const ids: string[] = [];
    for await (const model of client.models.list()) ids.push(model.id);
    expect(ids).toContain('gpt-6.1-terra');
  });

  it('openai: an error has its status, code and request id', async () => {
    emulator.script('openai', { kind: 'error', name: 'insufficient-quota' });
    const client = new OpenAI({ apiKey: emulator.key, baseURL: emulator.baseURLs.openai, maxRetries: 0 });
    const asked = client.responses.create({ model: 'gpt-6.1-terra', input: QUESTION, stream: true });
    await expect(asked).rejects.toMatchObject({
      status: 429,
      code: 'insufficient_quota',
      requestID: expect.stringMatching(/^req_/),
    });
  });

  it('@google/generative-ai: thoughts, text, finish reason and usage', async () => {
    emulator.script('gemini', ANSWER);
    const model = new GoogleGenerativeAI(emulator.key).getGenerativeModel(
      { model: 'gemini-3.8-flash' },
      { baseUrl: emulator.baseURLs.gemini },
    );
    const generationConfig = { thinkingConfig: { includeThoughts: true } } as object;
    const { stream } = await model.generateContentStream({
      contents: [{ role: 'user', parts: [{ text: QUESTION }] }],
      generationConfig,
    });
    let text = '';
    let thoughts = '';
    let finish: string | undefined;
    for await (const chunk of stream) {
      for (const part of chunk.candidates?.[0]?.content?.parts ?? []) {
        if ('thought' in part) thoughts += part.text ?? '';
        else text += part.text ?? '';
      }
      finish = chunk.candidates?.[0]?.finishReason;
      expect(chunk.usageMetadata?.totalTokenCount).toBeGreaterThan(0);
    }
    expect([text, thoughts.trim(), finish]).toEqual([ANSWER.text, ANSWER.reasoning, 'STOP']);
  });
});
