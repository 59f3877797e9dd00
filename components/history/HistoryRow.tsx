import { useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { Run } from '../../utils/domain.ts';
import type { RunSummary } from '../../utils/store/history.ts';
import type { FoundRun } from '../../utils/store/search/search-runs.ts';
import { formatTimeOrDay } from '../shared/format-time.ts';
import { Icon } from '../shared/Icon.tsx';
import { ModelName } from '../shared/ModelName.tsx';
import { textLocale } from '../shared/text-locale.ts';
import { ExcerptLine } from './ExcerptLine.tsx';
import { HitText } from './HitText.tsx';
import type { MarkChange } from './history-store.ts';
import { MarkEditor } from './MarkEditor.tsx';
import { RowMenu } from './RowMenu.tsx';
import { RowVerdicts } from './RowVerdicts.tsx';

interface HistoryRowProps {
  readonly run: RunSummary | FoundRun;
  /** Epoch ms. */
  readonly now: number;
  /** The run with its answers. */
  readonly readRun: () => Promise<Run | undefined>;
  readonly onOpen: () => void;
  readonly onAskAgain: () => void;
  readonly onDelete: () => void;
  readonly onMark: (marks: MarkChange) => void;
}

/** One run: its question, when it was asked, what differs, whose answers are complete, and what the person put on it. */
export function HistoryRow({ run, now, readRun, onOpen, onAskAgain, onDelete, onMark }: HistoryRowProps) {
  const [isEditing, setEditing] = useState(false);
  const menuButton = useRef<HTMLButtonElement>(null);
  const { questionText, starred = false, tags = [], note, bestAnswerId } = run;
  return (
    <article className="run-row">
      <h3>
        <button type="button" onClick={onOpen} dir="auto">
          <HitText text={questionText} hits={'hits' in run ? run.hits : []} />
        </button>
      </h3>
      <span className="meta">{formatTimeOrDay(run.askedAt, now, textLocale())}</span>
      {'excerpt' in run && run.excerpt && <ExcerptLine excerpt={run.excerpt} answers={run.answers} />}
      {note !== undefined && !isEditing && <p className="note">{note}</p>}
      <div className="line">
        <span className="dots">
          {run.answers.map((answer) => (
            <ModelName
              key={answer.answerId}
              model={answer.model}
              hollow={answer.outcome !== 'answered'}
              {...(answer.answerId === bestAnswerId && { best: i18n.t('history.isBest') })}
            />
          ))}
        </span>
        <RowVerdicts run={run} />
        {!isEditing && tags.map((tag) => <span key={tag} className="tag">{`#${tag}`}</span>)}
      </div>
      <div className="row-tools">
        <button
          type="button"
          className="icon-btn star"
          aria-pressed={starred}
          onClick={() => onMark({ starred: starred ? undefined : true })}
          aria-label={i18n.t('history.star', [questionText])}
          title={i18n.t('history.starShort')}
        >
          <Icon name={starred ? 'star-on' : 'star'} />
        </button>
        <RowMenu
          {...{ questionText, readRun, onAskAgain, onDelete }}
          buttonRef={menuButton}
          onEdit={() => setEditing(true)}
        />
      </div>
      {isEditing && (
        <MarkEditor
          run={run}
          onMark={onMark}
          onDone={() => {
            setEditing(false);
            // The form takes the focus with it when it goes; the keyboard goes on from where the form was opened.
            menuButton.current?.focus();
          }}
        />
      )}
    </article>
  );
}
