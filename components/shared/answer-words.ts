import { i18n } from '#i18n';
import type { Answer, AnswerPhase, Outcome } from '../../utils/domain.ts';

const outcomeWords: Readonly<Record<Outcome, () => string>> = {
  answered: () => i18n.t('state.answered'),
  partial: () => i18n.t('state.partial'),
  refused: () => i18n.t('state.refused'),
  blocked: () => i18n.t('state.blocked'),
  empty: () => i18n.t('state.empty'),
  'cut-off': () => i18n.t('state.cutOff'),
  stopped: () => i18n.t('state.stopped'),
  failed: () => i18n.t('state.failed'),
  interrupted: () => i18n.t('state.interrupted'),
};

const phaseWords: Readonly<Record<Exclude<AnswerPhase, 'ended'>, () => string>> = {
  waiting: () => i18n.t('state.waiting'),
  reasoning: () => i18n.t('state.reasoning'),
  writing: () => i18n.t('state.writing'),
};

const outcomeSentences: Readonly<Record<Outcome, (name: string) => string>> = {
  answered: (name) => i18n.t('sentence.answered', [name]),
  partial: (name) => i18n.t('sentence.partial', [name]),
  refused: (name) => i18n.t('sentence.refused', [name]),
  blocked: (name) => i18n.t('sentence.blocked', [name]),
  empty: (name) => i18n.t('sentence.empty', [name]),
  'cut-off': (name) => i18n.t('sentence.cutOff', [name]),
  stopped: (name) => i18n.t('sentence.stopped', [name]),
  failed: (name) => i18n.t('sentence.failed', [name]),
  interrupted: (name) => i18n.t('sentence.interrupted', [name]),
};

const phaseSentences: Readonly<Record<Exclude<AnswerPhase, 'ended'>, (name: string) => string>> = {
  waiting: (name) => i18n.t('sentence.waiting', [name]),
  reasoning: (name) => i18n.t('sentence.reasoning', [name]),
  writing: (name) => i18n.t('sentence.writing', [name]),
};

/** One word for how an answer ended: "refused". */
export function outcomeWord(outcome: Outcome): string {
  return outcomeWords[outcome]();
}

/** One word for where an answer is: "writing", "refused". An end without a known outcome is never called answered. */
export function stateWord(answer: Pick<Answer, 'phase' | 'outcome'>): string {
  if (answer.phase !== 'ended') return phaseWords[answer.phase]();
  return outcomeWords[answer.outcome ?? 'interrupted']();
}

/** The same as the part of a sentence: "ChatGPT is writing", "DeepSeek refused". */
export function stateSentence(
  answer: Pick<Answer, 'phase' | 'outcome'> & { readonly model: { readonly label: string } },
): string {
  const name = answer.model.label;
  if (answer.phase !== 'ended') return phaseSentences[answer.phase](name);
  return outcomeSentences[answer.outcome ?? 'interrupted'](name);
}
