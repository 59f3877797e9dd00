import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import type { Wins } from '../../utils/store/best-answers.ts';
import { Icon } from '../shared/Icon.tsx';
import { ModelName } from '../shared/ModelName.tsx';
import { textLocale } from '../shared/text-locale.ts';
import type { HistoryStore } from './history-store.ts';

interface BestAnswersProps {
  readonly store: Pick<HistoryStore, 'countWins'>;
  readonly onBack: () => void;
}

/** Which model's answers the person found best, on their own questions. */
export function BestAnswers({ store, onBack }: BestAnswersProps) {
  const [wins, setWins] = useState<readonly Wins[]>();
  useEffect(() => {
    store.countWins().then(setWins, () => setWins([]));
  }, [store]);
  const percent = new Intl.NumberFormat(textLocale(), { style: 'percent' });
  return (
    <section className="wins" aria-labelledby="wins">
      <p className="back">
        <button type="button" className="tool" onClick={onBack}>
          <Icon name="back" />
          {i18n.t('history.backToRuns')}
        </button>
      </p>
      <h2 id="wins">{i18n.t('history.wins')}</h2>
      {wins?.length === 0 && <p>{i18n.t('history.winsNone')}</p>}
      {wins && wins.length > 0 && (
        <>
          <table>
            <thead>
              <tr>
                <th scope="col">{i18n.t('history.winsModel')}</th>
                <th scope="col">{i18n.t('history.winsBest')}</th>
                <th scope="col">{i18n.t('history.winsOf')}</th>
                <th scope="col">{i18n.t('history.winsShare')}</th>
              </tr>
            </thead>
            <tbody>
              {wins.map(({ model, wins: best, runs }) => (
                <tr key={model.key}>
                  <th scope="row">
                    <ModelName model={model} />
                  </th>
                  <td>{best}</td>
                  <td>{runs}</td>
                  <td>{percent.format(best / runs)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="meta">{i18n.t('history.winsNote')}</p>
        </>
      )}
    </section>
  );
}
