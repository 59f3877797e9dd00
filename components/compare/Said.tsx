import { Fragment } from 'react';
import type { TextRange } from '../../utils/domain.ts';
import { cutSigns } from './cut-signs.ts';
import { Excerpt } from './Excerpt.tsx';
import type { Saying } from './points.ts';

/** Characters between two sentences that are still read as one after the other: a blank line and a list sign. */
const adjacentWithin = 6;

/** Sentences of one answer on one point that are quoted; nobody reads more in a list of points. */
const quotedSentences = 12;

/** All that one answer says on a point, with some words marked. What is left out between is shown as such. */
export function Said({ saying: { answer, segments }, ranges }: { saying: Saying; ranges: readonly TextRange[] }) {
  const quoted = segments.slice(0, quotedSentences).map(({ id, start, end }, index) => {
    const gap = start - (segments[index - 1]?.end ?? start);
    return (
      <Fragment key={id}>
        {index > 0 && (gap > adjacentWithin ? ' … ' : ' ')}
        <Excerpt text={answer.text} {...{ start, end, ranges }} />
      </Fragment>
    );
  });
  const isLeftOut = segments.length > quoted.length;
  const signs = cutSigns(answer.text, segments[0]?.start ?? 0, segments.at(-1)?.end ?? answer.text.length);
  return [signs.before, ...quoted, isLeftOut ? ' …' : signs.after];
}
