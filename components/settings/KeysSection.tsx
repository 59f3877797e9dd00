import { i18n } from '#i18n';
import type { Settings } from '../../utils/store/default-settings.ts';
import { Notice } from '../shared/Notice.tsx';
import { UnlockForm } from '../unlock/UnlockForm.tsx';
import { KeyForm } from './KeyForm.tsx';
import { KeyModes } from './KeyModes.tsx';
import { KeyTools } from './KeyTools.tsx';
import type { OptionsActions } from './options-actions.ts';
import { useKeyStatus } from './use-key-status.ts';
import type { ModelLists } from './use-model-lists.ts';

interface KeysSectionProps {
  readonly settings: Settings;
  readonly lists: ModelLists;
  readonly actions: OptionsActions;
}

/** The keys, and how they are kept. While they are locked there is only the way to unlock them, or to be rid of them. */
export function KeysSection({ settings, lists, actions }: KeysSectionProps) {
  const { status, send } = useKeyStatus(actions);
  const unlock = async (passphrase: string) => {
    const answer = await send({ type: 'unlock-keys', passphrase });
    return answer.ok ? answer.unlock : undefined;
  };
  const unreadable = settings.models.filter(({ key }) => status?.unreadable.includes(key));
  return (
    <section id="keys">
      <h2>{i18n.t('options.keys')}</h2>
      <p className="intro">{i18n.t('options.keysIntro')}</p>
      {status?.isLocked ? (
        <Notice icon="lock" title={i18n.t('unlock.title')}>
          <UnlockForm unlock={unlock} onUnlocked={() => undefined} label={i18n.t('unlock.unlock')} />
        </Notice>
      ) : (
        <>
          {unreadable.map(({ key, label }) => (
            <Notice key={key} icon="fault" tone="fault" title={i18n.t('keeping.unreadable', [label])} />
          ))}
          {settings.models.map((model) => (
            <KeyForm key={model.key} {...{ model, lists, actions }} />
          ))}
          {status && <KeyModes status={status} send={send} />}
        </>
      )}
      {status && <KeyTools {...{ status, settings, send }} />}
      <p className="meta">{i18n.t('keeping.advice')}</p>
    </section>
  );
}
