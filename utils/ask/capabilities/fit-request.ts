import { isSet, type Knob, withoutKnobs } from '../fallback/spares.ts';
import type { AskRequest } from '../provider.ts';
import type { Capabilities } from './capabilities-of.ts';

export interface FittedRequest {
  readonly request: AskRequest;
  /** What was set and is not sent, as this model cannot do it. */
  readonly dropped: readonly Knob[];
}

/** The request as a model can take it. A length beyond the model's own is the model's own. */
export function fitRequest(request: AskRequest, capabilities: Capabilities): FittedRequest {
  const takes: Readonly<Record<Knob, boolean>> = {
    effort: request.effort !== undefined && capabilities.efforts.includes(request.effort),
    temperature: capabilities.temperature === 'always' || takesWhenQuick(request, capabilities),
    webSearch: capabilities.webSearch,
    maxOutputTokens: true,
    images: capabilities.vision !== false,
  };
  const dropped = (Object.keys(takes) as Knob[]).filter((knob) => isSet(request, knob) && !takes[knob]);
  const fitted = withoutKnobs(request, new Set(dropped));
  const { maxOutputTokens } = fitted;
  const longest = capabilities.maxOutputTokens;
  if (maxOutputTokens === undefined || longest === undefined || maxOutputTokens <= longest) {
    return { request: fitted, dropped };
  }
  return { request: { ...fitted, maxOutputTokens: longest }, dropped };
}

function takesWhenQuick({ effort }: AskRequest, { temperature }: Capabilities): boolean {
  return temperature === 'quick-only' && effort === 'quick';
}
