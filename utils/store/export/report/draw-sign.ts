import type { PointSection } from '../description.ts';
import { type Html, html } from './html.ts';

/** The signs of the verdicts as in the panel, drawn in place: a style sheet's pictures would need a policy for them. */
const shapes: Readonly<Record<PointSection['kind'], Html>> = {
  differs: html`<path d="M3 6h10M3 10h10M10.5 3l-5 10"/>`,
  some: html`<circle cx="8" cy="8" r="5.25"/><path class="full" d="M8 2.75a5.25 5.25 0 0 0 0 10.5z"/>`,
  only: html`<path d="M8 2.25 13.75 8 8 13.75 2.25 8z"/>`,
  all: html`<path d="M3 6h10M3 10h10"/>`,
};

/** A verdict's sign. A word always stands beside it. */
export function drawSign(kind: PointSection['kind']): Html {
  return html`<svg class="sign ${kind}" viewBox="0 0 16 16" aria-hidden="true">${shapes[kind]}</svg>`;
}
