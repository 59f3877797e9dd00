import type { AskedModel } from '../../../domain.ts';
import { type Html, html } from './html.ts';
import type { ReportTools } from './report-tools.ts';

/** A model's letter, shape and hue, with its name in words. Hollow: it gave no complete answer. */
export function drawModel(model: AskedModel, tools: Pick<ReportTools, 'identityOf'>, isHollow = false): Html {
  const { name, letter } = tools.identityOf(model);
  return html`<span class="model${isHollow && ' hollow'}" data-model="${name}" data-letter="${letter}">${model.label}</span>`;
}
