import { useState } from 'react';
import { i18n } from '#i18n';
import type { Run } from '../../utils/domain.ts';
import type { RunClient } from '../../utils/run/run-client.ts';
import { isReady, type Settings } from '../../utils/store/default-settings.ts';
import { editAgain } from '../app/edit-again.ts';
import { Icon } from '../shared/Icon.tsx';
import type { PageActions } from '../shared/page-actions.ts';
import { RichText } from '../shared/RichText.tsx';
import { readyModels } from '../shared/service-facts.ts';
import { GoesTo } from './GoesTo.tsx';
import { QuestionBox } from './QuestionBox.tsx';
import { ServicePicks } from './ServicePicks.tsx';

interface AskBarProps {
  readonly run: Run;
  readonly settings: Settings;
  readonly client: RunClient;
  readonly actions: PageActions;
}

/** Below a run: while answers arrive, the way to stop them; after that, the next question. */
export function AskBar({ run, settings, client, actions }: AskBarProps) {
  const isStreaming = run.answers.some((answer) => answer.phase !== 'ended');
  return isStreaming ? <StopBar run={run} client={client} /> : <NextQuestion {...{ run, settings, client, actions }} />;
}

function StopBar({ run, client }: Pick<AskBarProps, 'run' | 'client'>) {
  return (
    <section className="composer stop-bar" aria-label={i18n.t('ask.whileArriving')}>
      <div className="say">
        <button type="button" className="tool" onClick={() => editAgain(run, client)}>
          <Icon name="edit" />
          {i18n.t('actions.editAndAskAgain')}
        </button>
        <span className="meta push">
          <RichText text={i18n.t('ask.escape')} />
        </span>
        <button type="button" className="btn" onClick={() => client.stop()}>
          <Icon name="stop" />
          {i18n.t('ask.stopAll')}
        </button>
      </div>
    </section>
  );
}

function NextQuestion({ run, settings, client, actions }: AskBarProps) {
  const [text, setText] = useState('');
  const isReady = readyModels(settings).length > 0;
  const canAsk = isReady && text.trim() !== '';
  const ask = () => {
    if (!canAsk) return;
    client.ask({ text: text.trim(), way: 'panel' });
    setText('');
  };
  return (
    <form
      className={text === '' ? 'composer' : 'composer has-text'}
      aria-label={i18n.t('ask.another')}
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      <div className="say">
        <QuestionBox
          value={text}
          label={i18n.t('ask.question')}
          placeholder={i18n.t('ask.another')}
          rows={1}
          onChange={setText}
          onAsk={ask}
        />
        <button type="submit" className="btn go" disabled={!canAsk}>
          {i18n.t('ask.askAll')}
        </button>
      </div>
      <div className="who-line">
        {isReady || hasKey(settings) ? (
          <ServicePicks settings={settings} />
        ) : (
          <button type="button" className="tool" onClick={actions.openOptions}>
            {i18n.t('welcome.addKeys')}
          </button>
        )}
        <button type="button" className="tool push" onClick={() => editAgain(run, client)}>
          <Icon name="edit" />
          {i18n.t('actions.edit')}
          <span className="vh"> {i18n.t('actions.editAndAskAgain')}</span>
        </button>
      </div>
      <GoesTo settings={settings} />
    </form>
  );
}

function hasKey({ models }: Settings): boolean {
  return models.some((model) => isReady({ ...model, on: true }));
}
