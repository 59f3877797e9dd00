import type { FinishReason, Outcome } from '../../domain.ts';
import { detectLanguage } from '../language/detect-language.ts';
import type { EvidenceWords } from './evidence-words.ts';
import { judgeText } from './judge-text.ts';
import { evenLineEnds } from './line-ends.ts';
import { readSignals } from './read-signals.ts';

export interface JudgedAnswer {
  /** Markdown. */
  readonly text: string;
  readonly finishReason?: FinishReason;
  readonly reasoning?: string;
}

export interface Evidence {
  /** UTF-16 offsets into the text, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly why: EvidenceWords;
}

export interface Judgement {
  readonly outcome: Outcome;
  /** 0 to 1: how sure the outcome is. */
  readonly confidence: number;
  /** In the order of the text. */
  readonly evidence: readonly Evidence[];
  /** Language of the text, a BCP 47 tag. */
  readonly locale: string;
}

/**
 * Whether an answer answers: by the finish reason, by what the text says, and beside the answers of others. Reports
 * what is there and does not accuse; being much shorter than the others never decides alone. Without a finish reason
 * the text alone is judged (a missing end mark is the stream's business).
 */
export function judgeOutcome(
  answer: JudgedAnswer,
  others: readonly { readonly text: string }[] = [],
  question = '',
): Judgement {
  const { finishReason } = answer;
  const { text, toWritten } = evenLineEnds(answer.text);
  const locale = detectLanguage(text, detectLanguage(question));
  const judged = (outcome: Outcome, confidence: number, evidence: readonly Evidence[] = []): Judgement => ({
    outcome,
    confidence,
    evidence: evidence
      .map(({ start, end, why }) => ({ start: toWritten(start), end: toWritten(end), why }))
      .sort((a, b) => a.start - b.start || a.end - b.end),
    locale,
  });
  if (finishReason === 'blocked') return judged('blocked', 1);
  if (finishReason === 'refusal') return judged('refused', 1);
  if (text.trim() === '') return judged(finishReason === 'length' ? 'cut-off' : 'empty', 1);
  const signals = readSignals(text, locale, others, question);
  const refusal = judgeText(text, signals, locale);
  if (refusal) return judged(refusal.outcome, refusal.confidence, refusal.evidence);
  return judged(finishReason === 'length' ? 'cut-off' : 'answered', finishReason === 'length' ? 1 : 0.9);
}
