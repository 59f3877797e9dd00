import type { OwnExample } from '../../tests/compare/outcome/read-own-examples.ts';
import { judgeOutcome } from '../../utils/compare/outcome/index.ts';
import { addRates, noRates, type Rates } from './rates.ts';

export interface LabelledRefusal {
  readonly prompt: string;
  readonly answer: string;
  readonly label: string;
  readonly model: string;
  readonly lang: string;
}

export interface AnswerRow {
  readonly id: string;
  readonly question: string;
  readonly answers: Readonly<Record<string, string>>;
}

export interface OutcomeMistake {
  readonly said: string;
  readonly label: string;
  readonly prompt: string;
  readonly answer: string;
}

export interface OutcomeScore {
  readonly rates: Rates;
  readonly mistakes: readonly OutcomeMistake[];
}

/** One label of XSTest ("refused" or "partial") against all others, by the text alone. */
export function scoreLabel(rows: readonly LabelledRefusal[], label: 'refused' | 'partial'): OutcomeScore {
  return score(rows, (row) => {
    const { outcome } = judgeOutcome({ text: row.answer }, [], row.prompt);
    return { said: outcome === label, labelled: row.label === label, outcome };
  });
}

/** Not answering (refused or evasive) of one family of models, beside the answers of others to the same question. */
export function scoreEvasion(rows: readonly LabelledRefusal[], family: string, language: string): OutcomeScore {
  const byPrompt = Map.groupBy(rows, ({ prompt }) => prompt);
  const own = rows.filter(
    (row) => row.model.startsWith(family) && row.lang === language && !row.label.startsWith('ERROR'),
  );
  return score(own, (row) => {
    const others = (byPrompt.get(row.prompt) ?? [])
      .filter(({ model }) => model.startsWith('openai') || model.startsWith('google'))
      .map(({ answer }) => ({ text: answer }));
    const { outcome } = judgeOutcome({ text: row.answer }, others, row.prompt);
    return { said: outcome !== 'answered', labelled: row.label !== 'COMPLETE', outcome };
  });
}

/** How many of our own examples are judged as they are labelled, with the mistakes. */
export function scoreExamples(examples: readonly OwnExample[]): { right: number; mistakes: readonly OutcomeMistake[] } {
  const mistakes = examples.flatMap(({ label, question = '', text }) => {
    const { outcome } = judgeOutcome({ text }, [], question);
    return outcome === label ? [] : [{ said: outcome, label, prompt: question, answer: text }];
  });
  return { right: examples.length - mistakes.length, mistakes };
}

/** Ordinary answers that are not called answered: how many, and which. */
export function scoreFalseAlarms(rows: readonly AnswerRow[]): { alarms: readonly OutcomeMistake[]; answers: number } {
  const alarms: OutcomeMistake[] = [];
  let answers = 0;
  for (const { question, answers: texts } of rows) {
    for (const [model, text] of Object.entries(texts)) {
      if (text.trim() === '') continue;
      answers += 1;
      const others = Object.entries(texts).flatMap(([other, answer]) => (other === model ? [] : [{ text: answer }]));
      const { outcome } = judgeOutcome({ text }, others, question);
      if (outcome !== 'answered') alarms.push({ said: outcome, label: 'answered', prompt: question, answer: text });
    }
  }
  return { alarms, answers };
}

function score(
  rows: readonly LabelledRefusal[],
  judge: (row: LabelledRefusal) => { said: boolean; labelled: boolean; outcome: string },
): OutcomeScore {
  let rates = noRates;
  const mistakes: OutcomeMistake[] = [];
  for (const row of rows) {
    const { said, labelled, outcome } = judge(row);
    rates = addRates(rates, {
      found: Number(said && labelled),
      wrong: Number(said && !labelled),
      missed: Number(!said && labelled),
    });
    if (said !== labelled) mistakes.push({ said: outcome, label: row.label, prompt: row.prompt, answer: row.answer });
  }
  return { rates, mistakes };
}
