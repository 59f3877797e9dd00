import { useState } from 'react';
import { i18n } from '#i18n';
import type { RunSummary } from '../../utils/store/history.ts';
import { AskAgainLine } from '../ask/AskAgainLine.tsx';
import type { ViewProps } from '../compare/view-props.ts';
import { askedWords } from '../knobs/asked-words.ts';
import { formatRow } from '../shared/format-list.ts';
import { formatMoment } from '../shared/format-time.ts';
import { RichText } from '../shared/RichText.tsx';
import { textLocale } from '../shared/text-locale.ts';
import { AskingPicker } from './AskingPicker.tsx';
import { changeParts } from './change-words.ts';
import type { DatedRuns } from './dated-runs.ts';
import { ModelChange } from './ModelChange.tsx';
import { Timeline } from './Timeline.tsx';
import { useChanges } from './use-changes.ts';
import { useKeptRuns } from './use-kept-runs.ts';

/** Askings whose changes are shown at once; earlier ones when they are asked for. */
const shownAtFirst = 10;

export default function OverTime({ compared, askings, client }: ViewProps) {
  const { run } = compared;
  const [pickedId, pick] = useState<string>();
  const [shown, setShown] = useState(shownAtFirst);
  const others = askings.filter(({ id }) => id !== run.id);
  const chosen = others.find(({ id }) => id === pickedId) ?? findNearest(others, run.askedAt);
  // One more than is shown: the last one changed against the one before it.
  const runs = useKeptRuns(askings, shown + 1, run, chosen?.id);
  const other = chosen && runs.get(chosen.id);
  const [older, newer] = !other || other.askedAt <= run.askedAt ? [other, run] : [run, other];
  const changes = useChanges(older, newer);
  return (
    <div className="over-time">
      <p className="honest" role="status">
        {older && changes && <RichText text={changeParts(changes, { older, newer }).join('\u00A0· ')} />}
      </p>
      {chosen && <AskingPicker {...{ others, chosen, onPick: pick }} />}
      {older && <OtherSettings older={older} newer={newer} />}
      {older && changes && (
        <div className="model-changes">
          {changes.map((one) => (
            <ModelChange key={one.model.key} answer={one} dates={{ older, newer }} />
          ))}
        </div>
      )}
      <Timeline
        {...{ askings, runs, shown }}
        shownId={run.id}
        onOpen={client.openRun}
        onMore={() => setShown(Infinity)}
      />
      <AskAgainLine run={run} onAsk={() => client.askAgain(run.id)} />
      <p className="colophon">{i18n.t('overTime.colophon')}</p>
    </div>
  );
}

/** The time before; of the first asking, the one after it. */
function findNearest(others: readonly RunSummary[], askedAt: number): RunSummary | undefined {
  return others.find((one) => one.askedAt <= askedAt) ?? others.at(-1);
}

/** Other settings are a reason for other answers. */
function OtherSettings({ older, newer }: DatedRuns) {
  const [then, now] = [older, newer].map(({ settings = {} }) =>
    formatRow(askedWords(settings, textLocale()), textLocale()),
  );
  if (then === now) return null;
  const moment = formatMoment(older.askedAt, newer.askedAt, textLocale());
  return <p className="meta">{i18n.t('overTime.otherSettings', [moment, then ?? '', now ?? ''])}</p>;
}
