import { useEffect, useMemo, useState } from 'react';
import { i18n } from '#i18n';
import type { SourcePage } from '../../utils/domain.ts';
import type { PanelView } from '../../utils/run/messages.ts';
import type { RunClient } from '../../utils/run/run-client.ts';
import type { Settings } from '../../utils/store/default-settings.ts';
import { safeLink } from '../answers/markdown/safe-url.ts';
import { AskTools } from '../knobs/AskTools.tsx';
import { prepareRun } from '../run/prepare-run.ts';
import { Icon } from '../shared/Icon.tsx';
import type { PageActions } from '../shared/page-actions.ts';
import { RichText } from '../shared/RichText.tsx';
import { readyModels } from '../shared/service-facts.ts';
import { AskAtOnceChoice } from './AskAtOnceChoice.tsx';
import { captureWords, invisibleWords } from './capture-words.ts';
import { Destinations } from './Destinations.tsx';
import { Estimate } from './Estimate.tsx';
import { HowToAsk } from './HowToAsk.tsx';
import { MaskLine } from './MaskLine.tsx';
import { NotKept } from './NotKept.tsx';
import { QuestionBox } from './QuestionBox.tsx';
import { useDraft } from './use-draft.ts';
import { useMasks } from './use-masks.ts';
import { Welcome } from './Welcome.tsx';

interface ComposeScreenProps {
  readonly view: Extract<PanelView, { name: 'compose' }>;
  readonly settings: Settings;
  readonly client: RunClient;
  readonly actions: PageActions;
}

/** The question box with all that has to be known before asking. Until a service is ready, the welcome stands above it. */
export function ComposeScreen({ view, settings, client, actions }: ComposeScreenProps) {
  const [text, setText] = useDraft(view.draft);
  const [isUnsaved, setUnsaved] = useState(false);
  const ready = useMemo(() => readyModels(settings), [settings]);
  const isReady = ready.length > 0;
  const isWritten = text !== '';
  useEffect(() => {
    if (isWritten) prepareRun();
  }, [isWritten]);
  const canAsk = isReady && text.trim() !== '';
  const masks = useMasks(text, setText);
  const ask = () => {
    if (!canAsk) return;
    const question = {
      text: text.trim(),
      way: 'panel' as const,
      ...(view.source !== undefined && { source: view.source }),
      ...(masks.masks.length > 0 && { masks: masks.masks }),
    };
    client.ask(question, isUnsaved ? { unsaved: true } : {});
  };
  if (!isReady && text === '' && view.note === undefined) return <Welcome settings={settings} actions={actions} />;
  return (
    <>
      <form
        className="compose"
        onSubmit={(event) => {
          event.preventDefault();
          ask();
        }}
      >
        <CaptureLine view={view} />
        <QuestionBox
          value={text}
          label={i18n.t('ask.question')}
          placeholder={i18n.t('ask.placeholder')}
          rows={4}
          hasFocusFirst
          onChange={setText}
          onAsk={ask}
        />
        <MaskLine masks={masks} masking={settings.masking} />
        <div className="say">
          <span className="meta">
            <RichText text={i18n.t('ask.keys')} />
          </span>
          <button type="submit" className="btn go" disabled={!canAsk}>
            {i18n.t('ask.askAll')}
          </button>
        </div>
        {isReady && (
          <AskTools settings={settings}>
            <Estimate {...{ text, settings }} models={ready} />
          </AskTools>
        )}
        {isReady && <NotKept isChosen={isUnsaved} onChoose={setUnsaved} />}
      </form>
      {isReady ? (
        <>
          <section className="step" aria-labelledby="goes-to">
            <h2 id="goes-to">{i18n.t('ask.whereTo')}</h2>
            <Destinations settings={settings} />
          </section>
          <AskAtOnceChoice settings={settings} />
          <p className="colophon">
            <HowToAsk shortcut={actions.shortcut} />
          </p>
        </>
      ) : (
        <Welcome settings={settings} actions={actions} />
      )}
    </>
  );
}

function CaptureLine({ view }: { view: ComposeScreenProps['view'] }) {
  if (view.reading) return <p className="meta">{i18n.t('capture.reading')}</p>;
  return (
    <>
      {view.source && <SourceLine source={view.source} />}
      {view.note && (
        <p className="capture-note" role="status">
          <Icon name="empty" />
          <span>{captureWords(view.note, view.fullLength)}</span>
        </p>
      )}
      {view.invisible !== undefined && (
        <p className="capture-note" role="status">
          <Icon name="cut" />
          <span>{invisibleWords(view.invisible)}</span>
        </p>
      )}
    </>
  );
}

function SourceLine({ source }: { source: SourcePage }) {
  const host = source.url === undefined ? undefined : safeLink(source.url)?.host;
  const name = host ?? source.title;
  return name === undefined ? null : <p className="meta">{i18n.t('ask.from', [name])}</p>;
}
