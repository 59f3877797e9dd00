import { useState } from 'react';
import { i18n } from '#i18n';
import type { Run } from '../../utils/domain.ts';
import { UnkeptExport } from '../export/UnkeptExport.tsx';
import { Notice } from '../shared/Notice.tsx';

interface HistoryFailedProps {
  readonly error: unknown;
  readonly readUnkeptRuns: () => Promise<readonly Run[]>;
  /** Removes all that is kept; rejects where even that cannot be done. */
  readonly onReset: () => Promise<void>;
}

/** The database cannot be opened or read: what that means, and the ways out of it. */
export function HistoryFailed({ error, readUnkeptRuns, onReset }: HistoryFailedProps) {
  const [step, setStep] = useState<'asked' | 'failed'>();
  const reset = () =>
    onReset().then(
      () => location.reload(),
      () => setStep('failed'),
    );
  return (
    <div className="nothing" role="alert">
      <Notice
        icon="fault"
        tone="fault"
        title={i18n.t('history.failed')}
        details={[String(error)]}
        tools={
          <>
            <button type="button" className="btn" onClick={() => location.reload()}>
              {i18n.t('crash.reload')}
            </button>
            <UnkeptExport readUnkeptRuns={readUnkeptRuns} />
            <button type="button" className="tool" onClick={() => (step === 'asked' ? void reset() : setStep('asked'))}>
              {i18n.t('history.reset')}
            </button>
          </>
        }
      >
        <p>{i18n.t('history.failedText')}</p>
        {step === 'asked' && <p>{i18n.t('history.resetWarning')}</p>}
        {step === 'failed' && <p>{i18n.t('history.resetFailed')}</p>}
      </Notice>
    </div>
  );
}
