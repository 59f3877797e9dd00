import { useState } from 'react';
import { i18n } from '#i18n';
import type { Answer } from '../../utils/domain.ts';
import { HonestLine } from '../compare/HonestLine.tsx';
import type { ViewProps } from '../compare/view-props.ts';
import { identityOf } from '../shared/identity.ts';
import { ModelName } from '../shared/ModelName.tsx';
import { AnswerBody } from './AnswerBody.tsx';
import { AnswerState } from './AnswerState.tsx';
import { NewestBelow } from './NewestBelow.tsx';
import { StopButton } from './StopButton.tsx';
import { useReadingAnchor } from './use-reading-anchor.ts';

/** All answers below one another, while there is nothing to compare yet. */
export function LiveAnswers(props: ViewProps) {
  const { compared } = props;
  const isStreaming = compared.pending.length > 0;
  useReadingAnchor();
  return (
    <>
      <HonestLine compared={compared} />
      {compared.run.answers.map((answer) => (
        <LiveAnswer key={answer.id} {...props} answer={answer} isStreaming={isStreaming} />
      ))}
      {isStreaming && <NewestBelow />}
      {isStreaming && <p className="colophon">{i18n.t('answers.whileStreaming')}</p>}
    </>
  );
}

/** Characters above which a finished answer is shortened while others still arrive: about four lines. */
const longText = 260;

function LiveAnswer(props: ViewProps & { readonly answer: Answer; readonly isStreaming: boolean }) {
  const { answer, client, isStreaming } = props;
  const [isWhole, setWhole] = useState(false);
  const isShortened = answer.phase === 'ended' && isStreaming && !isWhole && answer.text.length > longText;
  const titleId = `live-${answer.id}`;
  return (
    <article
      className={isShortened ? 'live shortened' : 'live'}
      data-model={identityOf(answer.model)}
      data-answer={answer.id}
      aria-labelledby={titleId}
    >
      <header>
        <ModelName
          as="h2"
          id={titleId}
          model={answer.model}
          hollow={answer.phase === 'ended' && answer.outcome !== 'answered'}
        />{' '}
        <AnswerState answer={answer} />
        {answer.phase !== 'ended' && <StopButton {...{ answer, client }} />}
      </header>
      <AnswerBody {...props} showsMarks={false} />
      {isShortened && (
        <button type="button" className="tool" onClick={() => setWhole(true)}>
          {i18n.t('answers.readAll')}
        </button>
      )}
    </article>
  );
}
