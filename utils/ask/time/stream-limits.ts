/**
 * How long a stream may take, in ms of awake time (see `AwakeClock`). There is no limit to a whole healthy answer but
 * the deadline. All limits end the stream with a `timeout` that keeps what came; long before, the panel shows a
 * counter with a Stop, so that the patience of the user decides and these only end what nobody looks at.
 */
export interface StreamLimits {
  /** From the request to the headers of the response. */
  readonly headersMs: number;
  /** Silence before the first word. Comments are life here: the question stands in line. */
  readonly waitingMs: number;
  /** Silence within the reasoning. Comments are no life any more. */
  readonly reasoningMs: number;
  /** Silence within the answer. */
  readonly writingMs: number;
  /** Time in which `progressCharacters` must come, while reasoning is streamed and while text is. */
  readonly reasoningProgressMs: number;
  readonly writingProgressMs: number;
  /** UTF-16 units. */
  readonly progressCharacters: number;
  /** How long a stream may stay open behind its end mark: usage, and errors, may still follow. */
  readonly endGraceMs: number;
  /** From the request to the end. */
  readonly deadlineMs: number;
}

const second = 1000;
const minute = 60 * second;

/** A service that thinks aloud, word by word, as DeepSeek and the open-weight models do. */
export const usualLimits: StreamLimits = {
  // DeepSeek and OpenAI send headers at once, Gemini with its first thought. The upper end of what is usual.
  headersMs: 2 * minute,
  waitingMs: 2 * minute,
  // DeepSeek was seen to stall in its reasoning with the socket open (deepseek-ai/DeepSeek-V3 issue 1608). A token
  // comes every fraction of a second; a search of the web in the middle takes half a minute at most.
  reasoningMs: minute,
  writingMs: minute,
  // One character in twelve seconds: a large model on a small machine is ten times as quick, one byte in 29 s is not.
  reasoningProgressMs: 2 * minute,
  writingProgressMs: 2 * minute,
  progressCharacters: 10,
  // What belongs behind the end mark is sent in the same breath.
  endGraceMs: 5 * second,
  // DeepSeek itself closes a question that was not begun after 10 to 30 minutes; nothing healthy takes longer.
  deadlineMs: 30 * minute,
};

/** OpenAI and Gemini tell of their reasoning in summaries, or not at all: minutes of silence are the model at work. */
const silentThinking: Partial<StreamLimits> = {
  waitingMs: 5 * minute,
  reasoningMs: 5 * minute,
  reasoningProgressMs: Number.POSITIVE_INFINITY,
};

/**
 * A server of the user's own loads a model from disk first, and answers one question at a time: the third of a trio
 * on one Ollama hears nothing until the first two have answered.
 */
const ownServer: Partial<StreamLimits> = { headersMs: 15 * minute, waitingMs: 15 * minute };

export interface StreamTraits {
  readonly thinksSilently: boolean;
  readonly ownServer: boolean;
}

export function limitsOf(traits: StreamTraits): StreamLimits {
  return {
    ...usualLimits,
    ...(traits.thinksSilently ? silentThinking : {}),
    ...(traits.ownServer ? ownServer : {}),
  };
}
