import { i18n } from '#i18n';
import type { Citation } from '../../utils/domain.ts';
import { safeLink } from './markdown/safe-url.ts';

/** The pages an answer names as its sources, with their hosts. An address that is no web address is shown, not linked. */
export function Sources({ citations }: { citations: readonly Citation[] }) {
  if (citations.length === 0) return null;
  return (
    <section className="sources meta" aria-label={i18n.t('answers.sources')}>
      <ol>
        {citations.map(({ url, title }) => {
          const link = safeLink(url);
          if (!link) return <li key={url}>{title ?? url}</li>;
          return (
            <li key={url}>
              <a href={link.href} target="_blank" rel="noopener noreferrer">
                {title ?? link.href}
              </a>
              {'\u00A0· '}
              {link.host}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
