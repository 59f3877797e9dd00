import { useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { redlineAnswers } from '../../utils/compare/redline/redline-answers.ts';
import type { Answer, Comparison } from '../../utils/domain.ts';
import { countText } from '../shared/count-text.ts';
import { RedlineBody } from './RedlineBody.tsx';

interface RedlinedProps {
  readonly first: Answer;
  readonly second: Answer;
  readonly comparison: Comparison | undefined;
}

/** The text of both as one, with what is struck and underlined said above and how much it is below. */
export default function Redlined({ first, second, comparison }: RedlinedProps) {
  const [folds, setFolds] = useState(true);
  const [isSideBySide, setSideBySide] = useState(false);
  const redline = useMemo(
    () => redlineAnswers({ id: first.id, text: first.text }, { id: second.id, text: second.text }, comparison?.groups),
    [first.id, first.text, second.id, second.text, comparison],
  );
  const count = (words: number) => countText(words);
  return (
    <>
      <p className="key">
        <span>
          <del>{i18n.t('redline.struck')}</del> {i18n.t('redline.onlyIn', [first.model.label])}
        </span>
        <span>
          <ins>{i18n.t('redline.underlined')}</ins> {i18n.t('redline.onlyIn', [second.model.label])}
        </span>
      </p>
      <p className="key">
        <Check label={i18n.t('redline.fold')} checked={folds} onChange={setFolds} />
        <Check label={i18n.t('redline.sideBySide')} checked={isSideBySide} onChange={setSideBySide} />
      </p>
      <RedlineBody rows={redline.rows} {...{ first, second, folds, isSideBySide }} />
      <p className="colophon">
        {redline.differing === 0
          ? i18n.t('redline.noneDiffer')
          : i18n.t('redline.differ', redline.differing, [count(redline.differing), count(redline.words)])}
      </p>
    </>
  );
}

function Check({ label, checked, onChange }: { label: string; checked: boolean; onChange: (on: boolean) => void }) {
  return (
    <label className="check">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      {label}
    </label>
  );
}
