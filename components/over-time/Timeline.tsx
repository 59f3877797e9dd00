import { i18n } from '#i18n';
import type { Run } from '../../utils/domain.ts';
import type { RunSummary } from '../../utils/store/history.ts';
import { TimelineRow } from './TimelineRow.tsx';

interface TimelineProps {
  /** Newest first. */
  readonly askings: readonly RunSummary[];
  /** By their ids, as far as they are read. */
  readonly runs: ReadonlyMap<string, Run>;
  readonly shown: number;
  /** Of the run on screen. */
  readonly shownId: string;
  readonly onOpen: (runId: string) => void;
  readonly onMore: () => void;
}

/** All times the question was asked, newest first, and what changed against the time before. */
export function Timeline({ askings, runs, shown, shownId, onOpen, onMore }: TimelineProps) {
  const rest = askings.length - shown;
  return (
    <section className="section timeline" aria-labelledby="timeline">
      <div className="section-head">
        <h2 id="timeline">{i18n.t('overTime.timeline')}</h2>
        <span className="meta push">{i18n.t('overTime.times', askings.length)}</span>
      </div>
      <ol>
        {askings.slice(0, shown).map(({ id, askedAt }, index) => {
          const before = askings[index + 1];
          return (
            <TimelineRow
              key={id}
              {...{ askedAt }}
              run={runs.get(id)}
              before={before && runs.get(before.id)}
              isFirst={!before}
              isShown={id === shownId}
              onOpen={() => onOpen(id)}
            />
          );
        })}
      </ol>
      {rest > 0 && (
        <button type="button" className="tool more" onClick={onMore}>
          {i18n.t('overTime.earlier', rest)}
        </button>
      )}
    </section>
  );
}
