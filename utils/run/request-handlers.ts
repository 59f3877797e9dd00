import type { OptionsAnswer, OptionsRequest } from './options-messages.ts';

/** One function a request: an object of them is complete, or it does not compile. */
export type RequestHandlers<Type extends OptionsRequest['type']> = {
  [One in Type]: (request: Extract<OptionsRequest, { type: One }>) => Promise<OptionsAnswer>;
};
