import { useState } from 'react';
import { i18n } from '#i18n';
import type { Run } from '../../utils/domain.ts';
import type { RunClient } from '../../utils/run/run-client.ts';
import { Icon } from '../shared/Icon.tsx';

interface EarlierTurnsProps {
  /** The runs before this one, oldest first. */
  readonly thread: readonly Run[];
  readonly client: Pick<RunClient, 'openRun'>;
}

/** Questions before this one that are shown at once; those before them are folded. */
const shownAtOnce = 2;

/** What was asked before in the thread; each question opens its run. */
export function EarlierTurns({ thread, client }: EarlierTurnsProps) {
  const [showsAll, setShowsAll] = useState(false);
  if (thread.length === 0) return null;
  const shown = showsAll ? thread : thread.slice(-shownAtOnce);
  const folded = thread.length - shown.length;
  return (
    <nav className="turns" aria-label={i18n.t('thread.label')}>
      {folded > 0 && (
        <button type="button" className="tool" onClick={() => setShowsAll(true)}>
          {i18n.t('thread.more', folded)}
        </button>
      )}
      <ol className="turn-list">
        {shown.map((run) => (
          <li key={run.id}>
            <button type="button" onClick={() => client.openRun(run.id)}>
              <Icon name="back" />
              <span dir="auto">{run.question.text}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
