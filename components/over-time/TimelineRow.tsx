import { i18n } from '#i18n';
import type { Run } from '../../utils/domain.ts';
import { RowVerdicts } from '../history/RowVerdicts.tsx';
import { formatDateTime } from '../shared/format-time.ts';
import { Icon } from '../shared/Icon.tsx';
import { ModelName } from '../shared/ModelName.tsx';
import { RichText } from '../shared/RichText.tsx';
import { textLocale } from '../shared/text-locale.ts';
import { countParts, isOtherOutcome } from './change-words.ts';
import { useChanges } from './use-changes.ts';

interface TimelineRowProps {
  readonly askedAt: number;
  /** Undefined until it is read. */
  readonly run: Run | undefined;
  readonly before: Run | undefined;
  /** Nothing was asked before it. */
  readonly isFirst: boolean;
  readonly isShown: boolean;
  readonly onOpen: () => void;
}

/** One asking: when, of whom, how each ended, and what changed. It opens its run. */
export function TimelineRow({ askedAt, run, before, isFirst, isShown, onOpen }: TimelineRowProps) {
  const changes = useChanges(before, run);
  const answers = (run?.answers ?? []).map((answer) => ({ ...answer, answerId: answer.id }));
  const hasChanged = changes?.some(
    (one) => isOtherOutcome(one) || one.change?.changes.some(({ kind }) => kind === 'changed'),
  );
  return (
    <li aria-current={isShown ? 'true' : undefined}>
      <button type="button" onClick={onOpen} disabled={isShown}>
        {formatDateTime(askedAt, textLocale())}
      </button>
      {isShown && <span className="meta">{i18n.t('overTime.onScreen')}</span>}
      <span className="dots">
        {answers.map(({ id, model, outcome }) => (
          <ModelName key={id} model={model} hollow={outcome !== 'answered'} />
        ))}
      </span>
      <RowVerdicts run={{ answers }} />
      <span className={hasChanged ? 'verdict differs' : 'meta'}>
        {hasChanged && <Icon name="differs" />}
        <span>
          {isFirst ? i18n.t('overTime.first') : changes && <RichText text={countParts(changes).join('\u00A0· ')} />}
        </span>
      </span>
    </li>
  );
}
