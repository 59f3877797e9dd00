import { i18n } from '#i18n';
import type { Run } from '../../utils/domain.ts';
import type { Settings } from '../../utils/store/default-settings.ts';
import { updateSettings } from '../../utils/store/settings.ts';

/** Asked once, at first use: whether what is captured on a page goes out at once or into the box first. */
export function AskAtOnceChoice({ settings }: { settings: Settings }) {
  if (settings.askAtOnceChosen) return null;
  const choose = (askAtOnce: boolean) =>
    void updateSettings((current) => ({ ...current, askAtOnce, askAtOnceChosen: true }));
  return (
    <section className="choice" aria-labelledby="ask-at-once">
      <p id="ask-at-once">{i18n.t('askAtOnce.question')}</p>
      <div className="tools">
        <button type="button" className="btn small" onClick={() => choose(true)}>
          {i18n.t('askAtOnce.atOnce')}
        </button>
        <button type="button" className="btn small" onClick={() => choose(false)}>
          {i18n.t('askAtOnce.editFirst')}
        </button>
      </div>
    </section>
  );
}

/** The same above a run that came from a page, since that is when one wonders. */
export function RunAskAtOnce({ run, settings }: { run: Run; settings: Settings }) {
  return run.question.way === 'panel' ? null : <AskAtOnceChoice settings={settings} />;
}
