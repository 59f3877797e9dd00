import { useState } from 'react';
import { i18n } from '#i18n';
import { localTrio, localTrioCommand, localTrioURL } from '../../utils/ask/providers/endpoint-presets.ts';
import { freeSlots } from '../../utils/store/added-models.ts';
import type { Settings } from '../../utils/store/default-settings.ts';
import { updateSettings } from '../../utils/store/settings.ts';
import { CommandLine } from '../shared/CommandLine.tsx';
import type { OptionsActions } from './options-actions.ts';
import { withLocalTrio } from './with-local-trio.ts';

interface LocalTrioProps {
  readonly settings: Settings;
  readonly actions: Pick<OptionsActions, 'requestHostPermission'>;
}

/** Three models on one Ollama and the set that asks them, in one click. */
export function LocalTrio({ settings, actions }: LocalTrioProps) {
  const [state, setState] = useState<'added' | 'not-allowed'>();
  const hasRoom = freeSlots(settings.models) >= localTrio.length;
  const setName = i18n.t('sets.local');

  const add = async () => {
    // First, since the browser asks only within the click.
    if (!(await actions.requestHostPermission(localTrioURL))) return setState('not-allowed');
    await updateSettings(withLocalTrio);
    setState('added');
  };

  return (
    <div className="row trio">
      <div>
        <h3>{i18n.t('endpoints.trio')}</h3>
        <span className="meta">{i18n.t('endpoints.trioText', [setName])}</span>
        {!hasRoom && state !== 'added' && <span className="meta">{i18n.t('endpoints.trioFull')}</span>}
        <p className="meta" role="status">
          {state === 'added' && i18n.t('endpoints.trioAdded', [setName])}
          {state === 'not-allowed' && i18n.t('options.notAllowed')}
        </p>
        <details className="detail caret">
          <summary>{i18n.t('endpoints.trioPull')}</summary>
          <CommandLine text={localTrioCommand} />
        </details>
      </div>
      <button type="button" className="btn" disabled={!hasRoom} onClick={() => void add()}>
        {i18n.t('endpoints.trioAdd')}
      </button>
    </div>
  );
}
