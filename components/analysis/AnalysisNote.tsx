import { i18n } from '#i18n';
import type { Run } from '../../utils/domain.ts';
import { Notice } from '../shared/Notice.tsx';

/** Above an analysis: whose view it is, and that it is only that. */
export function AnalysisNote({ run }: { run: Run }) {
  const [answer] = run.answers;
  if (run.follows?.asks !== 'analysis' || !answer) return null;
  return (
    <div className="aside">
      <Notice icon="partial" title={i18n.t('analysis.noteTitle', [answer.model.label])}>
        <p>{i18n.t('analysis.note')}</p>
      </Notice>
    </div>
  );
}
