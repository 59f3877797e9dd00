import { i18n } from '#i18n';
import type { Answer } from '../../utils/domain.ts';
import { Icon } from '../shared/Icon.tsx';
import { ModelName } from '../shared/ModelName.tsx';

interface PairPickerProps {
  readonly answers: readonly Answer[];
  readonly first: Answer;
  readonly second: Answer;
  readonly onPick: (firstId: string, secondId: string) => void;
}

/** Which two answers are read as one. Picking the one that stands on the other side swaps the two. */
export function PairPicker({ answers, first, second, onPick }: PairPickerProps) {
  const swap = () => onPick(second.id, first.id);
  return (
    <div className="pair">
      <AnswerSelect
        label={i18n.t('redline.first')}
        chosen={first}
        answers={answers}
        onChoose={(id) => (id === second.id ? swap() : onPick(id, second.id))}
      />
      <button
        type="button"
        className="icon-btn"
        aria-label={i18n.t('redline.swap')}
        title={i18n.t('redline.swap')}
        onClick={swap}
      >
        <Icon name="swap" />
      </button>
      <AnswerSelect
        label={i18n.t('redline.second')}
        chosen={second}
        answers={answers}
        onChoose={(id) => (id === first.id ? swap() : onPick(first.id, id))}
      />
    </div>
  );
}

interface AnswerSelectProps {
  readonly label: string;
  readonly chosen: Answer;
  readonly answers: readonly Answer[];
  readonly onChoose: (answerId: string) => void;
}

function AnswerSelect({ label, chosen, answers, onChoose }: AnswerSelectProps) {
  return (
    <label>
      <ModelName model={chosen.model} />
      <select
        className="field"
        aria-label={label}
        value={chosen.id}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {answers.map(({ id, model }) => (
          <option key={id} value={id}>
            {answers.filter((other) => other.model.label === model.label).length > 1
              ? `${model.label} · ${model.modelId}`
              : model.label}
          </option>
        ))}
      </select>
    </label>
  );
}
