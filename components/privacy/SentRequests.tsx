import { useState } from 'react';
import { i18n } from '#i18n';
import type { SentRequest } from '../../utils/domain.ts';
import type { OptionsActions } from '../settings/options-actions.ts';
import { textLocale } from '../shared/text-locale.ts';

/** The log of this session's requests: where each went and how much, never what was in it. */
export function SentRequests({ send }: Pick<OptionsActions, 'send'>) {
  const [requests, setRequests] = useState<readonly SentRequest[]>();
  const read = async (type: 'read-request-log' | 'clear-request-log') => {
    const answer = await send({ type });
    if (answer.ok) setRequests(answer.requests ?? []);
  };
  return (
    <>
      <div className="row">
        <div>
          {i18n.t('log.title')} <span className="meta">{i18n.t('log.text')}</span>
        </div>
        {requests === undefined ? (
          <button type="button" className="btn" onClick={() => void read('read-request-log')}>
            {i18n.t('log.open')}
          </button>
        ) : (
          <span className="tools">
            <button type="button" className="btn" onClick={() => void read('read-request-log')}>
              {i18n.t('log.again')}
            </button>
            <button type="button" className="tool" onClick={() => void read('clear-request-log')}>
              {i18n.t('log.clear')}
            </button>
          </span>
        )}
      </div>
      {requests?.length === 0 && <p className="meta">{i18n.t('log.empty')}</p>}
      {requests !== undefined && requests.length > 0 && <RequestTable requests={requests} />}
    </>
  );
}

function RequestTable({ requests }: { requests: readonly SentRequest[] }) {
  const locale = textLocale();
  const bytes = new Intl.NumberFormat(locale);
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'medium' });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, so the keyboard has to reach it.
    <section className="grid-scroller" aria-label={i18n.t('log.title')} tabIndex={0}>
      <table className="sent-requests">
        <thead>
          <tr>
            <th scope="col">{i18n.t('log.at')}</th>
            <th scope="col">{i18n.t('log.where')}</th>
            <th scope="col">{i18n.t('log.status')}</th>
            <th scope="col" className="num">
              {i18n.t('log.sent')}
            </th>
            <th scope="col" className="num">
              {i18n.t('log.received')}
            </th>
          </tr>
        </thead>
        <tbody>
          {requests.map((request) => (
            <tr key={request.id}>
              <td>{time.format(request.at)}</td>
              <td className="where">
                {request.method} <b>{request.host}</b>
                {request.path}
              </td>
              <td>{statusOf(request)}</td>
              <td className="num">
                {request.sentBytes === undefined ? i18n.t('log.unknown') : bytes.format(request.sentBytes)}
              </td>
              <td className="num">{bytes.format(request.receivedBytes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function statusOf({ status, end }: SentRequest): string {
  if (end === 'blocked') return i18n.t('log.blocked');
  if (end === 'failed') return i18n.t('log.failed');
  return status === undefined ? i18n.t('log.waiting') : String(status);
}
