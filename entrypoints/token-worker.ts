import { defineUnlistedScript } from '#imports';
import { countTokens } from '../utils/ask/prices/tokens/count-tokens.ts';
import type { TokenCounterReply, TokenCounterRequest } from '../utils/ask/prices/tokens/token-messages.ts';

/** The worker in which pages have the tokens of a question counted, with the tokenizer's tables in it. */
export default defineUnlistedScript(() => {
  self.onmessage = ({ data }: MessageEvent<TokenCounterRequest>) => {
    self.postMessage({ counts: data.texts.map(countTokens) } satisfies TokenCounterReply);
  };
});
