import { memo } from 'react';
import { i18n } from '#i18n';
import type { Answer } from '../../utils/domain.ts';
import type { RunClient } from '../../utils/run/run-client.ts';
import { hasOnlyGrown } from '../shared/has-only-grown.ts';
import { Icon } from '../shared/Icon.tsx';

/** Stops one answer; the others go on. */
export const StopButton = memo(
  function StopButton({ answer, client }: { answer: Answer; client: Pick<RunClient, 'stop'> }) {
    return (
      <button type="button" className="btn small" onClick={() => client.stop(answer.id)}>
        <Icon name="stop" />
        {i18n.t('actions.stop')}
        <span className="vh"> {answer.model.label}</span>
      </button>
    );
  },
  (before, now) => before.client === now.client && hasOnlyGrown(before.answer, now.answer),
);
