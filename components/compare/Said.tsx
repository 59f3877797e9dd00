import { Fragment } from 'react';
import { Excerpt } from './Excerpt.tsx';
import { differingRanges, type Point, type Saying } from './points.ts';

/** Characters between two sentences that are still read as one after the other: a blank line and a list sign. */
const adjacentWithin = 6;

/** Sentences of one answer on one point that are quoted; nobody reads more in a list of points. */
const quotedSentences = 12;

/** All that one answer says on a point, with the words marked that differ. What is left out between is shown as such. */
export function Said({ point, saying: { answer, segments } }: { point: Point; saying: Saying }) {
  const ranges = differingRanges(point.group, answer);
  const quoted = segments.slice(0, quotedSentences).map(({ id, start, end }, index) => {
    const gap = start - (segments[index - 1]?.end ?? start);
    return (
      <Fragment key={id}>
        {index > 0 && (gap > adjacentWithin ? ' … ' : ' ')}
        <Excerpt text={answer.text} {...{ start, end, ranges }} />
      </Fragment>
    );
  });
  return segments.length > quoted.length ? [...quoted, ' …'] : quoted;
}
