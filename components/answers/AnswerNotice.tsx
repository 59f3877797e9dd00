import { i18n } from '#i18n';
import { entryOf } from '../../utils/ask/providers/address-of.ts';
import type { Evidence } from '../../utils/compare/outcome/index.ts';
import type { Answer, ErrorKind, FinishReason, Outcome } from '../../utils/domain.ts';
import type { RunClient } from '../../utils/run/run-client.ts';
import { errorText } from '../shared/error-text.ts';
import type { IconName } from '../shared/Icon.tsx';
import { Notice } from '../shared/Notice.tsx';
import type { PageActions } from '../shared/page-actions.ts';
import { RichText } from '../shared/RichText.tsx';
import { blockReason } from './block-reason.ts';
import { evidenceText } from './evidence-text.ts';
import { FailedNotice } from './FailedNotice.tsx';

export interface AnswerNoticeProps {
  readonly answer: Answer;
  /** What in the text shows that it was refused, or answered in part. */
  readonly evidence?: readonly Evidence[];
  readonly client: Pick<RunClient, 'retry'>;
  readonly actions: PageActions;
}

/** How an answer that is not a complete one ended, why, and what can be done. Draws nothing for a complete answer. */
export function AnswerNotice({ answer, evidence = [], client, actions }: AnswerNoticeProps) {
  const { outcome, error } = answer;
  if (outcome === undefined || outcome === 'answered') return null;
  const retry = (
    <button type="button" className="tool" onClick={() => client.retry(answer.id)}>
      {i18n.t('actions.retry')}
    </button>
  );
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
      {evidence.length > 0 && <p className="meta">{evidenceText(evidence)}</p>}
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
export const noticeWords: Readonly<Record<Exclude<Outcome, 'answered'>, (answer: Answer) => NoticeWords>> = {
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
  blocked: ({ model, finish, text }) => ({
    icon: 'blocked',
    title: i18n.t('notice.blocked.title', [entryOf(model.providerId)?.operator ?? model.host]),
    text: `${blockReason(finish?.raw)} ${text === '' ? i18n.t('notice.blocked.unheard') : i18n.t('notice.blocked.kept')}`,
  }),
  empty: ({ model, finish }) => ({
    icon: 'empty',
    tone: 'care',
    title: i18n.t('notice.empty.title', [model.label]),
    text: finish?.reason === 'length' ? i18n.t('notice.empty.length') : i18n.t('notice.empty.text'),
  }),
  'cut-off': ({ model, finish, error, text }) => ({
    icon: 'cut',
    tone: 'care',
    title: cutOffTitle(model.label, finish?.reason, error?.kind),
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

/** Who ended it: the model at its length, we at the most that is kept, or nobody knows. */
function cutOffTitle(name: string, finish: FinishReason | undefined, error: ErrorKind | undefined): string {
  if (finish === 'length') return i18n.t('notice.cutOff.length', [name]);
  return error === 'too-long' ? i18n.t('errors.tooLong.title', [name]) : i18n.t('notice.cutOff.title', [name]);
}
