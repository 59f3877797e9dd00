import type { Outcome } from '../../domain.ts';
import type { RunRow } from '../schema.ts';
import { foldText } from './fold-text.ts';
import { facetSign } from './terms.ts';

/** What a list of runs is narrowed down to. What is not set does not narrow it. */
export interface RunFilters {
  /** Key of a model that took part. */
  readonly modelKey?: string;
  /** How its answer ended; without a model, that of any. */
  readonly outcome?: Outcome;
  /** `figures`: figures or dates differ. `differs`: something does. `only-one`: one says what no other does. */
  readonly verdict?: 'figures' | 'differs' | 'only-one';
  readonly starred?: boolean;
  readonly tag?: string;
  /** Host of the page it was asked from. */
  readonly host?: string;
  /** Asked from (epoch ms). */
  readonly from?: number;
  /** Asked before (epoch ms, exclusive). */
  readonly until?: number;
}

const facet = (name: string, ...values: readonly string[]) => [facetSign + name, ...values].join(':');

/** What the filters ask of a run, as terms of the index. Times are kept elsewhere. */
export function facetsOfFilters({ modelKey, outcome, verdict, starred, tag, host }: RunFilters): readonly string[] {
  return [
    ...(modelKey !== undefined && outcome === undefined ? [facet('model', modelKey)] : []),
    ...(outcome !== undefined ? [facet('outcome', outcome, ...(modelKey === undefined ? [] : [modelKey]))] : []),
    ...(verdict ? [facet('verdict', verdict)] : []),
    ...(starred ? [facet('star')] : []),
    ...(tag !== undefined ? [facet('tag', foldText(tag))] : []),
    ...(host !== undefined ? [facet('host', host)] : []),
  ];
}

/** All that a run can be filtered by. */
export function facetsOfRun({ summaries, differences, starred, tags = [], question }: RunRow): readonly string[] {
  const url = question.source?.url;
  const host = url !== undefined && URL.canParse(url) ? new URL(url).host : '';
  return [
    ...summaries.flatMap(({ model, outcome }) => [
      facet('model', model.key),
      ...(outcome ? [facet('outcome', outcome), facet('outcome', outcome, model.key)] : []),
    ]),
    ...(differences?.differingFigures ? [facet('verdict', 'figures')] : []),
    ...(differences?.differing ? [facet('verdict', 'differs')] : []),
    ...(differences?.onlyOne ? [facet('verdict', 'only-one')] : []),
    ...(starred ? [facet('star')] : []),
    ...tags.map((tag) => facet('tag', foldText(tag))),
    ...(host === '' ? [] : [facet('host', host)]),
  ];
}
