import { type AnswerText, fillerText, firstCharacters, textOf } from './answer-text.ts';
import type { ErrorName, Fault } from './faults.ts';
import type { Channel, Ending } from './wire.ts';

/** The answer a service would give if nothing went wrong. */
export interface UsualAnswer {
  readonly text: string;
  readonly reasoning: string;
}

/** What happens in the middle of an answer. */
export type Interruption =
  | { readonly what: 'stall'; readonly keepAliveEveryMs?: number }
  | { readonly what: 'end' }
  | { readonly what: 'fail'; readonly name?: ErrorName }
  | { readonly what: 'malformed'; readonly how: 'utf-8' | 'json' };

export interface InterruptionPoint {
  readonly interruption: Interruption;
  readonly during: 'reasoning' | 'text';
  readonly afterCharacters: number;
}

/** An answer as it will be streamed. */
export interface AnswerPlan {
  /** Parts of the reasoning, in order; a summary has several. */
  readonly reasoning: readonly string[];
  readonly text: AnswerText;
  readonly channel: Channel;
  readonly ending: Ending;
  readonly interruptedAt?: InterruptionPoint;
  /** Least length of a delta when it is not the pace's: long answers would drown in framing. */
  readonly chunkCharacters?: number;
  /** True when the pace does not apply. */
  readonly isHurried?: boolean;
}

/** A 10 MB answer in tokens would be a gigabyte of framing. */
const LONG_ANSWER_CHUNK = 16_384;

export function planAnswer(usual: UsualAnswer, fault: Fault): AnswerPlan {
  const plain: AnswerPlan = {
    reasoning: reasoningParts(usual.reasoning),
    text: textOf(usual.text),
    channel: 'text',
    ending: 'stop',
  };
  const cutOff = (ending: Ending, afterCharacters = usual.text.length): AnswerPlan => ({
    ...plain,
    text: textOf(firstCharacters(usual.text, afterCharacters)),
    ending,
  });
  const interrupted = (
    interruption: Interruption,
    afterCharacters: number,
    during: 'reasoning' | 'text' = 'text',
  ): AnswerPlan => ({ ...plain, interruptedAt: { interruption, during, afterCharacters } });

  switch (fault.kind) {
    case 'answer':
      return { ...plain, reasoning: reasoningParts(fault.reasoning ?? ''), text: textOf(fault.text) };
    case 'stall':
      return interrupted(
        {
          what: 'stall',
          ...(fault.keepAliveEveryMs === undefined ? {} : { keepAliveEveryMs: fault.keepAliveEveryMs }),
        },
        fault.afterCharacters,
        fault.during,
      );
    case 'end-early':
      return interrupted({ what: 'end' }, fault.afterCharacters);
    case 'malformed':
      return interrupted({ what: 'malformed', how: fault.how }, fault.afterCharacters);
    case 'error-in-stream':
      return interrupted(
        { what: 'fail', ...(fault.name === undefined ? {} : { name: fault.name }) },
        fault.afterCharacters,
      );
    case 'endless':
      return { ...plain, text: fillerText(Infinity) };
    case 'long':
      return {
        ...plain,
        text: fillerText(fault.bytes, fault.line),
        chunkCharacters: LONG_ANSWER_CHUNK,
        isHurried: true,
      };
    case 'length':
      return cutOff('length', fault.afterCharacters);
    case 'content-filter':
      return cutOff('content-filter', fault.afterCharacters);
    case 'recitation':
      return cutOff('recitation', fault.afterCharacters);
    case 'insufficient-system-resource':
      return cutOff('insufficient-system-resource', fault.afterCharacters);
    case 'refusal':
      return { ...plain, text: textOf(fault.text ?? usual.text), channel: 'refusal' };
    case 'reasoning-only':
      return { ...plain, text: textOf(''), ending: 'length' };
    default:
      return plain;
  }
}

/** A summary's parts begin with a bold title on its own line; a text without such titles is one part. */
function reasoningParts(reasoning: string): readonly string[] {
  return reasoning
    .split(/\n{2,}(?=\*\*[^\n]+\*\*\s*\n)/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
