import { i18n } from '#i18n';
import type { GoTo } from '../compare/place.ts';
import { differingRanges, type Point } from '../compare/points.ts';
import { Said } from '../compare/Said.tsx';
import { Silent } from '../compare/Silent.tsx';
import { differsWord } from '../compare/verdict-words.ts';
import { Icon } from '../shared/Icon.tsx';
import { ModelName } from '../shared/ModelName.tsx';

interface BesideProps {
  readonly point: Point;
  /** The answer in which the note stands; the others are quoted. */
  readonly answerId: string;
  readonly onClose: () => void;
  readonly onGo: GoTo;
}

/** What the others say on a marked place, right below it. */
export function Beside({ point, answerId, onClose, onGo }: BesideProps) {
  const { group } = point;
  const others = point.says.filter((saying) => saying.answer.id !== answerId);
  return (
    <aside className={`beside ${verdictClass[group.verdict]}`} aria-label={i18n.t('answers.beside')}>
      <div className="beside-head">
        <span className={`verdict ${verdictClass[group.verdict]}`}>
          <Icon name={verdictClass[group.verdict]} />
          {verdictText(point)}
        </span>
        <button type="button" className="icon-btn" onClick={onClose} aria-label={i18n.t('answers.closeNote')}>
          <Icon name="close" />
        </button>
      </div>
      {others.length > 0 && (
        <dl className="says">
          {others.map((saying) => (
            <div key={saying.answer.id}>
              <dt>
                <ModelName model={saying.answer.model} />
              </dt>{' '}
              <dd>
                <a
                  href={`#answer-${saying.answer.id}`}
                  onClick={(event) => {
                    event.preventDefault();
                    onGo(point.group.id, saying.answer.id);
                  }}
                >
                  <Said saying={saying} ranges={differingRanges(point.group, saying.answer)} />
                </a>
              </dd>
            </div>
          ))}
        </dl>
      )}
      <Silent point={point} />
    </aside>
  );
}

const verdictClass = { differs: 'differs', 'some-say': 'some', 'only-one': 'only', 'all-say': 'all' } as const;

function verdictText({ group, says }: Point): string {
  const [first] = says;
  if (group.verdict === 'differs') return differsWord(group);
  if (group.verdict === 'only-one' && first) return i18n.t('verdict.onlyThis', [first.answer.model.label]);
  return i18n.t('verdict.some');
}
