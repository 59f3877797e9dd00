import { expect } from 'vitest';
import type { AskRequest, Provider, StreamPart } from '../../utils/ask/provider.ts';
import type { AskError, Citation, Usage } from '../../utils/domain.ts';

export interface Collected {
  readonly parts: readonly StreamPart[];
  readonly text: string;
  /** Texts that the service took back, in order. */
  readonly withdrawn: readonly string[];
  readonly reasoning: string;
  readonly citations: readonly Citation[];
  readonly usage: Usage | undefined;
  readonly modelId: string | undefined;
  readonly requestId: string | undefined;
  readonly finish: Extract<StreamPart, { type: 'finish' }> | undefined;
  readonly error: AskError | undefined;
}

export const question: AskRequest = { messages: [{ role: 'user', text: 'What is the capital of Australia?' }] };

/** Reads a stream to its end and asserts what holds for every stream: one end, nothing after it, no empty delta. */
export async function collect(
  provider: Provider,
  request: AskRequest = question,
  signal: AbortSignal = new AbortController().signal,
): Promise<Collected> {
  const parts: StreamPart[] = [];
  for await (const part of provider.stream(request, signal)) parts.push(part);
  return summarise(parts);
}

export function summarise(parts: readonly StreamPart[]): Collected {
  const ends = parts.filter(({ type }) => type === 'finish' || type === 'error');
  expect(ends).toHaveLength(1);
  expect(parts.at(-1)).toBe(ends[0]);
  expect(parts).not.toContainEqual(expect.objectContaining({ text: '' }));

  const of = <Type extends StreamPart['type']>(type: Type) =>
    parts.filter((part): part is Extract<StreamPart, { type: Type }> => part.type === type);
  const metadata = of('metadata');
  const withdrawn: string[] = [];
  let text = '';
  for (const part of parts) {
    if (part.type === 'text-delta') text += part.text;
    if (part.type !== 'text-withdrawn') continue;
    withdrawn.push(text);
    text = '';
  }
  return {
    parts,
    text,
    withdrawn,
    reasoning: of('reasoning-delta')
      .map(({ text }) => text)
      .join(''),
    citations: of('citation').map(({ type: _, ...citation }) => citation),
    usage: of('usage').at(-1)?.usage,
    modelId: metadata.findLast(({ modelId }) => modelId)?.modelId,
    requestId: metadata.find(({ requestId }) => requestId)?.requestId,
    finish: of('finish')[0],
    error: of('error')[0]?.error,
  };
}
