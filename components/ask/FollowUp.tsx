import { useMemo, useState } from 'react';
import { i18n } from '#i18n';
import type { Answer, Question, QuestionImage, Run } from '../../utils/domain.ts';
import type { RunClient } from '../../utils/run/run-client.ts';
import { isReady, type ModelSettings, type Settings } from '../../utils/store/default-settings.ts';
import { QuestionImages } from '../images/QuestionImages.tsx';
import { useImages } from '../images/use-images.ts';
import { AskTools } from '../knobs/AskTools.tsx';
import { Icon } from '../shared/Icon.tsx';
import type { PageActions } from '../shared/page-actions.ts';
import { readyModels } from '../shared/service-facts.ts';
import { switchModel } from '../shared/switch-model.ts';
import { Estimate } from './Estimate.tsx';
import { GoesTo } from './GoesTo.tsx';
import { MaskLine } from './MaskLine.tsx';
import { ModelPicks } from './ModelPicks.tsx';
import { QuestionBox } from './QuestionBox.tsx';
import { useMasks } from './use-masks.ts';

export interface FollowUpProps {
  readonly run: Run;
  /** The runs it follows, oldest first. */
  readonly thread: readonly Run[];
  readonly settings: Settings;
  readonly client: Pick<RunClient, 'ask'>;
  readonly actions: PageActions;
  /** The answer that all are to continue from; absent: each from its own. */
  readonly continued: Answer | undefined;
  readonly onContinue?: ((answerId: string | undefined) => void) | undefined;
}

/** The next question of the thread, to all that took part or to those that are picked. */
export function FollowUp({ run, thread, settings, client, actions, continued, onContinue }: FollowUpProps) {
  const [text, setText] = useState('');
  const [images, setImages] = useState<readonly QuestionImage[]>([]);
  const imageInput = useImages(images, setImages);
  const [picked, setPicked] = useState<ReadonlySet<string>>();
  const ready = useMemo(() => readyModels(settings), [settings]);
  const picks = useMemo(() => picked ?? firstPicks(run, ready), [picked, run, ready]);
  const asked = useMemo(() => ready.filter(({ key }) => picks.has(key)), [ready, picks]);
  const canAsk = asked.length > 0 && text.trim() !== '';

  const masks = useMasks({ text }, (masked) => setText(masked.text), run.question.masks);
  const question: Question = {
    text: text.trim(),
    way: 'panel',
    ...(images.length > 0 && { images }),
    ...(masks.masks.length > 0 && { masks: masks.masks }),
  };
  const turns = useMemo(() => [...thread, run], [thread, run]);

  const pick = (key: string, isPicked: boolean) => {
    // Who is off is switched on by being picked; leaving someone out is for this question alone.
    if (isPicked && !ready.some((model) => model.key === key)) switchModel(key, true);
    const others = asked.map((model) => model.key).filter((other) => other !== key);
    setPicked(new Set(isPicked ? [...others, key] : others));
  };
  const ask = () => {
    if (!canAsk) return;
    client.ask(question, {
      follows: { runId: run.id, ...(continued && { fromAnswerId: continued.id }) },
      ...(asked.length < ready.length && { modelKeys: asked.map(({ key }) => key) }),
    });
    setText('');
    setImages([]);
  };

  return (
    <form
      className={text === '' ? 'composer' : 'composer has-text'}
      aria-label={i18n.t('ask.followUp')}
      {...imageInput.handlers}
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      {continued && (
        <p className="continued">
          <span>{i18n.t('ask.continuesFrom', [continued.model.label])}</span>
          <button
            type="button"
            className="icon-btn"
            onClick={() => onContinue?.(undefined)}
            aria-label={i18n.t('ask.continuesFromOwn')}
            title={i18n.t('ask.continuesFromOwn')}
          >
            <Icon name="close" />
          </button>
        </p>
      )}
      <QuestionImages {...{ images, setImages }} trouble={imageInput.trouble} models={asked} />
      <div className="say">
        <QuestionBox
          value={text}
          label={i18n.t('ask.question')}
          placeholder={i18n.t('ask.followUp')}
          rows={1}
          focusOn={continued?.id}
          onChange={setText}
          onAsk={ask}
        />
        <button type="submit" className="btn go" disabled={!canAsk}>
          {askWord(asked, ready)}
        </button>
      </div>
      <MaskLine masks={masks} masking={settings.masking} />
      <div className="who-line">
        {settings.models.some((model) => isReady({ ...model, on: true })) ? (
          <ModelPicks
            models={settings.models}
            isPicked={({ key }) => asked.some((one) => one.key === key)}
            onPick={pick}
          />
        ) : (
          <button type="button" className="tool" onClick={actions.openOptions}>
            {i18n.t('welcome.addKeys')}
          </button>
        )}
      </div>
      <AskTools settings={settings}>
        <Estimate {...{ question, settings }} models={asked} thread={turns} fromAnswerId={continued?.id} />
      </AskTools>
      <GoesTo models={asked} settings={settings} />
    </form>
  );
}

/** Those that answered the question before; all that are on, if none of them is. */
function firstPicks(run: Run, ready: readonly ModelSettings[]): ReadonlySet<string> {
  const keys = ready.map(({ key }) => key);
  const tookPart = keys.filter((key) => run.answers.some(({ model }) => model.key === key));
  return new Set(tookPart.length > 0 ? tookPart : keys);
}

function askWord(asked: readonly ModelSettings[], ready: readonly ModelSettings[]): string {
  const [first] = asked;
  if (!first || asked.length === ready.length) return i18n.t('ask.askAll');
  return asked.length === 1 ? i18n.t('ask.askOne', [first.label]) : i18n.t('ask.askSome', [asked.length, ready.length]);
}
