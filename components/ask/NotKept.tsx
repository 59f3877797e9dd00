import { i18n } from '#i18n';

interface NotKeptProps {
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}

/** For this question alone: it stays in memory, and is not written into the history. */
export function NotKept({ isChosen, onChoose }: NotKeptProps) {
  return (
    <div className="not-kept">
      <label className="check meta">
        <input type="checkbox" checked={isChosen} onChange={(event) => onChoose(event.currentTarget.checked)} />
        {i18n.t('ask.notKeep')}
      </label>
      {isChosen && <p className="meta">{i18n.t('ask.notKeepHint')}</p>}
    </div>
  );
}
