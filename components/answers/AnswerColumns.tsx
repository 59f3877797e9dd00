import { useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { Answer } from '../../utils/domain.ts';
import type { ViewProps } from '../compare/view-props.ts';
import { identityOf } from '../shared/identity.ts';
import { ModelName } from '../shared/ModelName.tsx';
import { AnswerBody } from './AnswerBody.tsx';
import { AnswerFigures, ModelId } from './AnswerFigures.tsx';
import { AnswerState } from './AnswerState.tsx';
import { useLitPoint } from './columns/use-lit-point.ts';
import { useScrollTogether } from './columns/use-scroll-together.ts';
import { MarksToggle } from './MarksToggle.tsx';
import { NewestBelow } from './NewestBelow.tsx';
import { StopButton } from './StopButton.tsx';
import { useShowPlace } from './use-show-place.ts';

/** The answers in columns that scroll together point by point; going to a point brings it into view in all of them. */
export function AnswerColumns(props: ViewProps) {
  const { compared, place } = props;
  const [showsMarks, setShowsMarks] = useState(true);
  const root = useRef<HTMLElement>(null);
  const [scrollsTogether, setScrollsTogether] = useState(true);
  useShowPlace(root, place);
  useScrollTogether(root, scrollsTogether);
  useLitPoint(root);
  return (
    <section className="wide" ref={root} aria-label={i18n.t('answers.list')}>
      {compared.run.answers.length > 1 && (
        <div className="synch">
          <label className="check" title={i18n.t('answers.scrollAlone')}>
            <input
              type="checkbox"
              checked={scrollsTogether}
              onChange={(event) => setScrollsTogether(event.currentTarget.checked)}
            />
            {i18n.t('answers.scrollTogether')}
          </label>
          {compared.comparison && <span>{i18n.t('answers.columnsHint')}</span>}
          <MarksToggle checked={showsMarks} onChange={setShowsMarks} />
        </div>
      )}
      <div className="columns">
        {compared.run.answers.map((answer) => (
          <Column key={answer.id} {...props} {...{ answer, showsMarks }} />
        ))}
      </div>
    </section>
  );
}

interface ColumnProps extends ViewProps {
  readonly answer: Answer;
  readonly showsMarks: boolean;
}

function Column(props: ColumnProps) {
  const { answer, client } = props;
  const column = useRef<HTMLElement>(null);
  return (
    <article
      ref={column}
      className="column"
      data-model={identityOf(answer.model)}
      data-answer={answer.id}
      aria-labelledby={`column-${answer.id}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a column scrolls, so the keyboard has to reach it.
      tabIndex={0}
    >
      <header>
        <ModelName
          as="h2"
          id={`column-${answer.id}`}
          model={answer.model}
          hollow={answer.phase === 'ended' && answer.outcome !== 'answered'}
        />{' '}
        <ModelId answer={answer} />
        {answer.phase !== 'ended' && <StopButton {...{ answer, client }} />}
        {answer.outcome === 'answered' ? <AnswerFigures answer={answer} /> : <AnswerState answer={answer} />}
      </header>
      <div>
        <AnswerBody {...props} />
      </div>
      {answer.phase !== 'ended' && <NewestBelow scroller={column} />}
    </article>
  );
}
