import { i18n } from '#i18n';
import { countText } from '../shared/count-text.ts';
import type { Deletion } from './use-deletion.ts';

/** Says what was deleted, and brings it back. */
export function UndoLine({ deletion: { last, undo } }: { deletion: Deletion }) {
  return (
    <div className="undo" role="status">
      {last && (
        <p>
          <span>
            {last.questionText === undefined
              ? i18n.t('history.deletedRuns', last.ids.length, [countText(last.ids.length)])
              : i18n.t('history.deleted', [last.questionText])}
          </span>
          <button type="button" className="btn small" onClick={undo}>
            {i18n.t('history.undo')}
          </button>
        </p>
      )}
    </div>
  );
}
