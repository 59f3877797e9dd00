import { memo } from 'react';
import { i18n } from '#i18n';
import { linkToPassage } from '../../utils/capture/context/link-to-passage.ts';
import type { CaptureWay, Run } from '../../utils/domain.ts';
import { safeLink } from '../answers/markdown/safe-url.ts';
import { QuoteBlock } from '../ask/QuoteBlock.tsx';
import { PageSent } from '../ask/SendPage.tsx';
import { ImageStrip } from '../images/ImageStrip.tsx';
import { askedWords } from '../knobs/asked-words.ts';
import { formatRow } from '../shared/format-list.ts';
import { capitalise, formatDateTime } from '../shared/format-time.ts';
import { Icon } from '../shared/Icon.tsx';
import { textLocale } from '../shared/text-locale.ts';

interface QuestionTitleProps {
  readonly question: Run['question'];
  /** Epoch ms. */
  readonly askedAt: number;
  readonly settings: Run['settings'];
  readonly unsaved: Run['unsaved'];
  /** What the answers cost in all, in words. */
  readonly cost: string | undefined;
  readonly onEdit: () => void;
}

export const wayWords: Readonly<Record<CaptureWay, () => string>> = {
  menu: () => i18n.t('question.byMenu'),
  shortcut: () => i18n.t('question.byShortcut'),
  omnibox: () => i18n.t('question.byOmnibox'),
  panel: () => i18n.t('question.byPanel'),
};

/**
 * The question in one line; unfolded, whole and with where it came from and when it was asked. Drawn once, and not with
 * every word that arrives.
 */
export const QuestionTitle = memo(function QuestionTitle(props: QuestionTitleProps) {
  const { question, askedAt, settings = {}, unsaved, cost, onEdit } = props;
  const { source, way, text, quote, page: sent, images } = question;
  const address = source && linkToPassage(source);
  const page = address === undefined ? undefined : safeLink(address);
  return (
    <details className="question">
      <summary>
        <h1 dir="auto">{text}</h1>
      </summary>
      {quote && <QuoteBlock quote={quote} title={i18n.t('context.wentAlong')} />}
      {images && <ImageStrip images={images} />}
      {sent && <PageSent page={sent} />}
      <p className="meta">
        {page ? (
          <>
            {i18n.t('question.on')}{' '}
            <a href={address} target="_blank" rel="noopener noreferrer" title={i18n.t('question.goToPage')}>
              {source?.title ? `${source.title} · ${page.host}` : page.host}
            </a>
          </>
        ) : (
          wayWords[way]()
        )}
        {'\u00A0· '}
        {formatDateTime(askedAt, textLocale())}
        {cost !== undefined && `\u00A0· ${cost}`}
        {unsaved && `\u00A0· ${i18n.t('question.notKept')}`}
      </p>
      <p className="meta">{capitalise(formatRow(askedWords(settings, textLocale()), textLocale()), textLocale())}</p>
      <p className="tools">
        <button type="button" className="tool" onClick={onEdit}>
          <Icon name="edit" />
          {i18n.t('actions.editAndAskAgain')}
        </button>
      </p>
    </details>
  );
});
