import { lazy, Suspense, useState } from 'react';
import { i18n } from '#i18n';
import type { Answer } from '../../utils/domain.ts';
import type { ComparedRun } from '../compare/compare-run.ts';
import type { ViewProps } from '../compare/view-props.ts';
import { PairPicker } from './PairPicker.tsx';

/** Reading the answers once more takes code that most runs never need. */
const Redlined = lazy(() => import('./Redlined.tsx'));

/** Any two answers read as one edited text: what only the first says is struck, what only the second says underlined. */
export function RedlineView({ compared }: ViewProps) {
  const answers = compared.compared;
  const [picked, setPicked] = useState<readonly [string, string]>();
  const [first, second] = findPair(answers, picked) ?? findNearest(compared) ?? [];
  if (!first || !second) {
    return (
      <p className="colophon">{i18n.t(compared.pending.length > 0 ? 'differences.notYet' : 'differences.tooLittle')}</p>
    );
  }
  return (
    <section className="redline-view" aria-label={i18n.t('views.redline')}>
      <h2 className="vh">{i18n.t('views.redline')}</h2>
      <PairPicker {...{ answers, first, second }} onPick={(...ids) => setPicked(ids)} />
      <Suspense fallback={<p className="opening meta">{i18n.t('run.opening')}</p>}>
        <Redlined {...{ first, second, comparison: compared.comparison }} />
      </Suspense>
    </section>
  );
}

type Pair = readonly [Answer, Answer];

function findPair(answers: readonly Answer[], picked: readonly [string, string] | undefined): Pair | undefined {
  const first = answers.find(({ id }) => id === picked?.[0]);
  const second = answers.find(({ id }) => id === picked?.[1]);
  return first && second ? [first, second] : undefined;
}

/** The two that have most in common: an edit of one into the other is shortest, and best to read. */
function findNearest({ compared, comparison }: ComparedRun): Pair | undefined {
  let nearest: { readonly pair: Pair; readonly similarity: number } | undefined;
  compared.forEach((first, row) => {
    for (const [index, second] of compared.slice(row + 1).entries()) {
      const similarity = comparison?.similarity[row]?.[row + 1 + index] ?? 0;
      if (!nearest || similarity > nearest.similarity) nearest = { pair: [first, second], similarity };
    }
  });
  return nearest?.pair;
}
