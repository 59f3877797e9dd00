import { useEffect, useMemo, useState } from 'react';
import { i18n } from '#i18n';
import type { PanelView } from '../../utils/run/messages.ts';
import type { RunClient } from '../../utils/run/run-client.ts';
import type { Settings } from '../../utils/store/default-settings.ts';
import { QuestionImages } from '../images/QuestionImages.tsx';
import { useImages } from '../images/use-images.ts';
import { AskTools } from '../knobs/AskTools.tsx';
import { prepareRun } from '../run/prepare-run.ts';
import type { PageActions } from '../shared/page-actions.ts';
import { RichText } from '../shared/RichText.tsx';
import { readyModels } from '../shared/service-facts.ts';
import { AskAtOnceChoice } from './AskAtOnceChoice.tsx';
import { CaptureLine } from './CaptureLine.tsx';
import { ContextTools } from './ContextTools.tsx';
import { Destinations } from './Destinations.tsx';
import { Estimate } from './Estimate.tsx';
import { HowToAsk } from './HowToAsk.tsx';
import { MaskLine } from './MaskLine.tsx';
import { NotKept } from './NotKept.tsx';
import { QuestionBox } from './QuestionBox.tsx';
import { QuoteBlock } from './QuoteBlock.tsx';
import { useQuestion } from './use-question.ts';
import { Welcome } from './Welcome.tsx';

interface ComposeScreenProps {
  readonly view: Extract<PanelView, { name: 'compose' }>;
  readonly settings: Settings;
  readonly client: RunClient;
  readonly actions: PageActions;
}

/** The question box with all that has to be known before asking. Until a service is ready, the welcome stands above it. */
export function ComposeScreen({ view, settings, client, actions }: ComposeScreenProps) {
  const composed = useQuestion(view, settings);
  const { text, setText, quote, setQuote, images, setImages, masks, question } = composed;
  const imageInput = useImages(images, setImages);
  const hasContext = quote !== '' || images.length > 0;
  // Each capture, and each question of one's own about it, begins in the box.
  const [begun, setBegun] = useState(0);
  const [isUnsaved, setUnsaved] = useState(false);
  const ready = useMemo(() => readyModels(settings), [settings]);
  const isReady = ready.length > 0;
  const isWritten = text !== '';
  useEffect(() => {
    if (isWritten) prepareRun();
  }, [isWritten]);
  const canAsk = isReady && text.trim() !== '';
  const ask = () => {
    if (canAsk) client.ask(question, isUnsaved ? { unsaved: true } : {});
  };
  const isUntouched = text === '' && !hasContext && view.note === undefined;
  if (!isReady && isUntouched) return <Welcome settings={settings} actions={actions} />;
  return (
    <>
      <form
        className="compose"
        {...imageInput.handlers}
        onSubmit={(event) => {
          event.preventDefault();
          ask();
        }}
      >
        <CaptureLine view={view} />
        {quote !== '' && <QuoteBlock quote={quote} title={i18n.t('context.goesAlong')} onRemove={() => setQuote('')} />}
        <QuestionImages {...{ images, setImages }} trouble={imageInput.trouble} models={ready} />
        <QuestionBox
          value={text}
          label={i18n.t('ask.question')}
          placeholder={hasContext ? i18n.t('context.placeholder') : i18n.t('ask.placeholder')}
          rows={4}
          hasFocusFirst
          focusOn={`${quote.length} ${images.length} ${begun}`}
          onChange={setText}
          onAsk={ask}
        />
        <MaskLine masks={masks} masking={settings.masking} />
        <ContextTools
          {...{ composed, settings }}
          captured={view.source === undefined ? '' : view.draft}
          onOwnQuestion={() => setBegun(begun + 1)}
        />
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
            <Estimate {...{ question, settings }} models={ready} />
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
