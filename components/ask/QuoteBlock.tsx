import { type ReactNode, useId, useState } from 'react';
import { i18n } from '#i18n';
import { countText } from '../shared/count-text.ts';
import { Icon } from '../shared/Icon.tsx';

/** Longest quote that is shown whole, in UTF-16 units and in lines: what fits above a question box. */
const foldsAfter = { length: 240, lines: 4 };

interface QuoteBlockProps {
  readonly quote: string;
  /** Absent: it stays. */
  readonly onRemove?: () => void;
  readonly title?: ReactNode;
}

/** Page context of a question, folded when it is long. */
export function QuoteBlock({ quote, onRemove, title }: QuoteBlockProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const isLong = quote.length > foldsAfter.length || quote.split('\n').length > foldsAfter.lines;
  return (
    <figure className="quoted">
      {title !== undefined && <figcaption className="meta">{title}</figcaption>}
      {onRemove && (
        <button
          type="button"
          className="icon-btn"
          aria-label={i18n.t('context.remove')}
          title={i18n.t('context.remove')}
          onClick={onRemove}
        >
          <Icon name="close" />
        </button>
      )}
      <blockquote id={id} dir="auto" className={isLong && !isOpen ? 'folded' : ''}>
        {quote}
      </blockquote>
      {isLong && (
        <button
          type="button"
          className="tool"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? i18n.t('context.fold') : i18n.t('context.unfold', [countText(quote.length)])}
        </button>
      )}
    </figure>
  );
}
