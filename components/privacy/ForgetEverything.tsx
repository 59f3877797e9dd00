import { useState } from 'react';
import { i18n } from '#i18n';
import type { OptionsActions } from '../settings/options-actions.ts';
import { Notice } from '../shared/Notice.tsx';

/** Erases all this extension has kept, after saying what that is. */
export function ForgetEverything({ send }: Pick<OptionsActions, 'send'>) {
  const [isAsking, setAsking] = useState(false);
  if (!isAsking) {
    return (
      <div className="row">
        <div>{i18n.t('forget.title')}</div>
        <button type="button" className="btn" onClick={() => setAsking(true)}>
          {i18n.t('forget.open')}
        </button>
      </div>
    );
  }
  return (
    <Notice
      icon="trash"
      tone="care"
      title={i18n.t('forget.sure')}
      tools={
        <>
          <button type="button" className="btn" onClick={() => void send({ type: 'forget-everything' })}>
            {i18n.t('forget.now')}
          </button>
          <button type="button" className="tool" onClick={() => setAsking(false)}>
            {i18n.t('forget.keep')}
          </button>
        </>
      }
    >
      <p>{i18n.t('forget.what')}</p>
      <p>{i18n.t('forget.notWhat')}</p>
    </Notice>
  );
}
