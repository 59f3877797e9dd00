import { useMemo, useState } from 'react';
import { i18n } from '#i18n';
import type { Run } from '../../utils/domain.ts';
import { analysisText } from '../../utils/run/analysis-request.ts';
import { askedModelOf } from '../../utils/run/participants.ts';
import type { ModelSettings, Settings } from '../../utils/store/default-settings.ts';
import type { ViewProps } from '../compare/view-props.ts';
import { estimateText } from '../shared/estimate-text.ts';
import { ModelName } from '../shared/ModelName.tsx';
import { Sheet } from '../shared/Sheet.tsx';
import { hostOf, readyModels } from '../shared/service-facts.ts';
import { textLocale } from '../shared/text-locale.ts';
import { useEstimate } from '../shared/use-estimate.ts';
import { useSettings } from '../shared/use-settings.ts';

interface AnalysisSheetProps {
  readonly run: Run;
  readonly client: ViewProps['client'];
  readonly onClose: () => void;
}

/** Who is to write the analysis, what it gets to see and what that costs, before it is asked. */
export default function AnalysisSheet({ run, client, onClose }: AnalysisSheetProps) {
  const settings = useSettings();
  const [chosenKey, setChosenKey] = useState<string>();
  if (!settings) return null;
  const models = readyModels(settings);
  const chosen = models.find(({ key }) => key === chosenKey) ?? models[0];
  const ask = () => {
    if (!chosen) return;
    client.ask(
      { text: i18n.t('analysis.question', [run.question.text]), way: 'panel' },
      { follows: { runId: run.id, asks: 'analysis' }, modelKeys: [chosen.key] },
    );
    onClose();
  };
  return (
    <Sheet title={i18n.t('analysis.title')} onClose={onClose}>
      <p className="meta">{i18n.t('analysis.intro')}</p>
      <fieldset className="analysts">
        <legend className="vh">{i18n.t('analysis.by')}</legend>
        {models.map((model) => (
          <label key={model.key}>
            <input type="radio" name="analyst" checked={model === chosen} onChange={() => setChosenKey(model.key)} />
            <ModelName model={model} small />
            <span className="meta">{model.modelId}</span>
            <Price run={run} model={model} settings={settings} />
          </label>
        ))}
      </fieldset>
      {chosen ? (
        <div className="tools">
          <button type="button" className="btn go" onClick={ask}>
            {i18n.t('ask.askOne', [chosen.label])}
          </button>
          <span className="meta">{i18n.t('analysis.goesTo', [hostOf(chosen)])}</span>
        </div>
      ) : (
        <p>{i18n.t('analysis.nobody')}</p>
      )}
    </Sheet>
  );
}

function Price({ run, model, settings: { asking, prices } }: { run: Run; model: ModelSettings; settings: Settings }) {
  const turns = useMemo(() => {
    const turn = { question: { text: analysisText(run), way: 'panel' as const }, settings: asking };
    return [turn];
  }, [run, asking]);
  const asked = useMemo(() => [askedModelOf(model, prices)], [model, prices]);
  return <span className="meta">{estimateText(useEstimate(turns, asked), 1, textLocale())}</span>;
}
