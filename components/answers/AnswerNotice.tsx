import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { entryOf } from '../../utils/ask/providers/address-of.ts';
import type { Answer, AskError, Outcome } from '../../utils/domain.ts';
import type { RunClient } from '../../utils/run/run-client.ts';
import { changeModel } from '../../utils/store/change-settings.ts';
import { updateSettings } from '../../utils/store/settings.ts';
import { CommandLine } from '../shared/CommandLine.tsx';
import { type ErrorText, errorText } from '../shared/error-text.ts';
import { briefSecondsText } from '../shared/figures.ts';
import type { IconName } from '../shared/Icon.tsx';
import { Notice } from '../shared/Notice.tsx';
import type { PageActions } from '../shared/page-actions.ts';
import { RichText } from '../shared/RichText.tsx';

interface AnswerNoticeProps {
  readonly answer: Answer;
  readonly client: Pick<RunClient, 'retry'>;
  readonly actions: PageActions;
}

/** How an answer that is not a complete one ended, why, and what can be done. Draws nothing for a complete answer. */
export function AnswerNotice({ answer, client, actions }: AnswerNoticeProps) {
  const { outcome, error } = answer;
  if (outcome === undefined || outcome === 'answered') return null;
  const retry = <ToolButton onClick={() => client.retry(answer.id)}>{i18n.t('actions.retry')}</ToolButton>;
  if (outcome === 'failed' && error) return <FailedNotice {...{ answer, error, client, actions, retry }} />;
  const { icon, tone, title, text } = noticeWords[outcome](answer);
  return (
    <Notice
      icon={icon}
      tone={tone ?? 'plain'}
      title={title}
      tools={retry}
      details={error && errorText(error, answer.model.label).details}
    >
      {text && (
        <p>
          <RichText text={text} />
        </p>
      )}
    </Notice>
  );
}

interface NoticeWords {
  readonly icon: IconName;
  readonly tone?: 'care' | 'fault';
  readonly title: string;
  readonly text?: string;
}

/** A refusal is nobody's fault and an early end asks for care; only errors are faults. */
const noticeWords: Readonly<Record<Exclude<Outcome, 'answered'>, (answer: Answer) => NoticeWords>> = {
  partial: ({ model }) => ({
    icon: 'partial',
    title: i18n.t('notice.partial.title', [model.label]),
    text: i18n.t('notice.partial.text'),
  }),
  refused: ({ model }) => ({
    icon: 'refused',
    title: i18n.t('notice.refused.title', [model.label]),
    text: i18n.t('notice.refused.text'),
  }),
  blocked: ({ model, finish }) => ({
    icon: 'blocked',
    title: i18n.t('notice.blocked.title', [entryOf(model.providerId)?.operator ?? model.host]),
    text: finish?.raw ? i18n.t('notice.blocked.reason', [finish.raw]) : i18n.t('notice.blocked.text'),
  }),
  empty: ({ model, finish }) => ({
    icon: 'empty',
    tone: 'care',
    title: i18n.t('notice.empty.title', [model.label]),
    text: finish?.reason === 'length' ? i18n.t('notice.empty.length') : i18n.t('notice.empty.text'),
  }),
  'cut-off': ({ model, finish, text }) => ({
    icon: 'cut',
    tone: 'care',
    title:
      finish?.reason === 'length'
        ? i18n.t('notice.cutOff.length', [model.label])
        : i18n.t('notice.cutOff.title', [model.label]),
    text: text === '' ? i18n.t('notice.nothingCame') : i18n.t('notice.cutOff.text'),
  }),
  stopped: ({ model, text }) => ({
    icon: 'stopped',
    title: i18n.t('notice.stopped.title', [model.label]),
    text: text === '' ? i18n.t('notice.nothingCame') : i18n.t('notice.stopped.text'),
  }),
  failed: ({ model }) => ({ icon: 'fault', tone: 'fault', title: i18n.t('errors.unknown.title', [model.label]) }),
  interrupted: ({ model }) => ({
    icon: 'broken',
    title: i18n.t('notice.interrupted.title', [model.label]),
    text: i18n.t('notice.interrupted.text'),
  }),
};

interface FailedNoticeProps {
  readonly answer: Answer;
  readonly error: AskError;
  readonly client: Pick<RunClient, 'retry'>;
  readonly actions: PageActions;
  readonly retry: ReactNode;
}

function FailedNotice({ answer, error, client, actions, retry }: FailedNoticeProps) {
  const { label, modelId } = answer.model;
  const words = errorText(error, label, modelId);
  const isAboutSettings = ['auth', 'permission', 'model-not-found'].includes(error.kind);
  return (
    <Notice
      icon="fault"
      tone="fault"
      title={words.title}
      details={words.details}
      tools={
        <>
          <SuccessorButton {...{ answer, error, client }} />
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
          {error.successorModelId === undefined && retry}
        </>
      }
    >
      <FailedText {...{ error, words }} />
      {words.command && <CommandLine text={words.command} />}
      {answer.text !== '' && <p>{i18n.t('notice.failedKept')}</p>}
    </Notice>
  );
}

function FailedText({ error, words }: { error: AskError; words: ErrorText }) {
  const wait =
    error.retryAfterMs === undefined || error.limitPeriod === 'day'
      ? undefined
      : i18n.t('errors.retryAfter', [briefSecondsText(error.retryAfterMs)]);
  const text = [words.hint, wait].filter(Boolean).join(' ');
  return text === '' ? null : <p>{text}</p>;
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

function ToolButton({ onClick, children }: { onClick: () => void; children: string }) {
  return (
    <button type="button" className="tool" onClick={onClick}>
      {children}
    </button>
  );
}
