import { i18n } from '#i18n';
import type { SentPage } from '../../utils/domain.ts';

interface SendPageProps {
  readonly page: SentPage;
  readonly isOn: boolean;
  readonly onSwitch: (isOn: boolean) => void;
}

/** For this question alone: the page goes along by title and address. Both are shown as they would be sent. */
export function SendPage({ page, isOn, onSwitch }: SendPageProps) {
  return (
    <div className="send-page">
      <label className="check meta">
        <input type="checkbox" checked={isOn} onChange={(event) => onSwitch(event.currentTarget.checked)} />
        {i18n.t('context.sendPage')}
      </label>
      {isOn && <PageSent page={page} />}
    </div>
  );
}

/** What of its page goes out, or went out, with a question. */
export function PageSent({ page: { title, url } }: { page: SentPage }) {
  return (
    <dl className="page-sent meta">
      {title !== undefined && (
        <>
          <dt>{i18n.t('context.pageTitle')}</dt>
          <dd dir="auto">{title}</dd>
        </>
      )}
      {url !== undefined && (
        <>
          <dt>{i18n.t('context.pageAddress')}</dt>
          <dd dir="ltr">{url}</dd>
        </>
      )}
    </dl>
  );
}
