import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { entryOf } from '../../utils/ask/providers/address-of.ts';
import type { Answer, AskError } from '../../utils/domain.ts';
import type { RunClient } from '../../utils/run/run-client.ts';
import { changeModel } from '../../utils/store/change-settings.ts';
import { updateSettings } from '../../utils/store/settings.ts';
import { CommandLine } from '../shared/CommandLine.tsx';
import { type ErrorText, errorText } from '../shared/error-text.ts';
import { Notice } from '../shared/Notice.tsx';
import type { PageActions } from '../shared/page-actions.ts';
import { RetryCountdown } from './RetryCountdown.tsx';

interface FailedNoticeProps {
  readonly answer: Answer;
  readonly error: AskError;
  readonly client: Pick<RunClient, 'retry'>;
  readonly actions: PageActions;
  readonly retry: ReactNode;
}

/** A fault: what it is, and the one thing to do about it. */
export function FailedNotice({ answer, error, client, actions, retry }: FailedNoticeProps) {
  const { label, modelId } = answer.model;
  const words = errorText(error, label, modelId);
  const isAllowable = error.reason === 'host-not-allowed';
  const isAboutSettings = ['auth', 'permission', 'model-not-found'].includes(error.kind) && !isAllowable;
  return (
    <Notice
      icon="fault"
      tone="fault"
      title={words.title}
      details={words.details}
      tools={
        <>
          <SuccessorButton {...{ answer, error, client }} />
          {isAllowable && <AllowButton {...{ answer, error, client, actions }} />}
          {isAboutSettings && !words.command && (
            <button
              type="button"
              className={error.successorModelId === undefined ? 'btn small' : 'tool'}
              onClick={actions.openOptions}
            >
              {error.kind === 'model-not-found' ? i18n.t('actions.changeModel') : i18n.t('actions.changeKey')}
            </button>
          )}
          <ServiceLink answer={answer} error={error} />
          <PageLink error={error} />
          {error.successorModelId === undefined && !isAllowable && retry}
        </>
      }
    >
      <FailedText {...{ answer, error, words }} />
      {words.command && <CommandLine text={words.command} />}
      {answer.text !== '' && <p>{i18n.t('notice.failedKept')}</p>}
    </Notice>
  );
}

function FailedText({ answer, error, words }: { answer: Answer; error: AskError; words: ErrorText }) {
  const { retryAfterMs, limitPeriod } = error;
  const isWait = retryAfterMs !== undefined && limitPeriod !== 'day';
  if (!words.hint && !isWait) return null;
  return (
    <p>
      {words.hint} {isWait && <RetryCountdown at={(answer.endedAt ?? answer.startedAt) + retryAfterMs} />}
    </p>
  );
}

/** Sets the model that took the place of a retired one, and asks it. */
function SuccessorButton({ answer, error, client }: Pick<FailedNoticeProps, 'answer' | 'error' | 'client'>) {
  const { successorModelId: modelId } = error;
  if (modelId === undefined) return null;
  const change = async () => {
    await updateSettings((settings) => changeModel(settings, answer.model.key, { modelId }));
    client.retry(answer.id);
  };
  return (
    <button type="button" className="btn small" onClick={() => void change()}>
      {i18n.t('actions.useSuccessor', [modelId])}
    </button>
  );
}

/** Asks the browser for the host again and, once it is allowed, the model. */
function AllowButton({ answer, error, client, actions }: Omit<FailedNoticeProps, 'retry'>) {
  const { address } = error;
  if (address === undefined) return null;
  const allow = async () => {
    // First, since the browser asks only within the click.
    if (await actions.requestHostPermission(address)) client.retry(answer.id);
  };
  return (
    <button type="button" className="btn small" onClick={() => void allow()}>
      {i18n.t('actions.allowHost', [new URL(address).host])}
    </button>
  );
}

/** The host as a page: a network's log-in comes up there, and the browser says what it keeps from extensions. */
function PageLink({ error: { reason, address } }: { error: AskError }) {
  if (address === undefined || (reason !== 'host-unreachable' && reason !== 'web-page')) return null;
  return (
    <a className="tool" href={address} target="_blank" rel="noopener noreferrer">
      {i18n.t('actions.openHost')}
      <span className="vh"> {new URL(address).host}</span>
    </a>
  );
}

/** Where this kind of error is put right: the page of the keys or of the bill. */
function ServiceLink({ answer, error }: { answer: Answer; error: AskError }) {
  const service = entryOf(answer.model.providerId);
  if (!service) return null;
  const page = { auth: service.keyPage, billing: service.billingPage }[error.kind as string];
  if (!page) return null;
  return (
    <a className="tool" href={page} target="_blank" rel="noopener noreferrer">
      {error.kind === 'auth' ? i18n.t('actions.keyPage') : i18n.t('actions.billingPage')}
    </a>
  );
}
