import type { AskError } from '../../domain.ts';
import type { StreamPart } from '../provider.ts';

/** The parts that end a stream. */
export type EndPart = Extract<StreamPart, { type: 'finish' | 'error' }>;

export function isEnd(part: StreamPart): part is EndPart {
  return part.type === 'finish' || part.type === 'error';
}

export function errorPart(error: AskError): EndPart {
  return { type: 'error', error };
}
