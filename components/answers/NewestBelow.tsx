import { memo, type RefObject } from 'react';
import { i18n } from '#i18n';
import { Icon } from '../shared/Icon.tsx';
import { useFollowEnd } from './use-follow-end.ts';

interface NewestBelowProps {
  /** What scrolls; the page when absent. */
  readonly scroller?: RefObject<HTMLElement | null>;
}

/** While a text grows out of sight: the way to its end, where one then stays. Drawn after the text. */
export const NewestBelow = memo(function NewestBelow({ scroller }: NewestBelowProps) {
  const { isBelow, goToEnd } = useFollowEnd(scroller);
  if (!isBelow) return null;
  return (
    <div className={scroller ? 'newest-line in-column' : 'newest-line'}>
      <button type="button" className="btn newest" onClick={goToEnd}>
        <Icon name="down" />
        {i18n.t('answers.newestBelow')}
      </button>
    </div>
  );
});
