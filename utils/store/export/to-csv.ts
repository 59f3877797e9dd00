import type { Answer, Comparison, Run, Verdict } from '../../domain.ts';
import type { ExportedRun } from './export-file.ts';

type Cell = string | number | boolean | undefined;

interface Row {
  readonly run: Run;
  readonly answer: Answer | undefined;
  readonly comparison: Comparison | undefined;
}

/** The columns, one row an answer. Names stay as they are: scripts rely on them. */
const columns: Readonly<Record<string, (row: Row) => Cell>> = {
  run_id: ({ run }) => run.id,
  thread_id: ({ run }) => run.threadId,
  follows_run_id: ({ run }) => run.follows?.runId,
  asked_at: ({ run }) => isoTime(run.askedAt),
  question: ({ run }) => run.question.text,
  quote: ({ run }) => run.question.quote,
  source_url: ({ run }) => run.question.source?.url,
  source_title: ({ run }) => run.question.source?.title,
  sent_title: ({ run }) => run.question.page?.title,
  sent_url: ({ run }) => run.question.page?.url,
  starred: ({ run }) => run.starred ?? false,
  tags: ({ run }) => run.tags?.join(', '),
  note: ({ run }) => run.note,
  effort: ({ run }) => run.settings?.effort,
  temperature: ({ run }) => run.settings?.temperature,
  max_output_tokens: ({ run }) => run.settings?.maxOutputTokens,
  web_search: ({ run }) => run.settings?.webSearch,
  system_prompt: ({ run }) => run.settings?.systemPrompt,
  points_differ: (row) => count(row, 'differs'),
  points_some_say: (row) => count(row, 'some-say'),
  points_only_one: (row) => count(row, 'only-one'),
  points_all_say: (row) => count(row, 'all-say'),
  model: ({ answer }) => answer?.model.label,
  provider: ({ answer }) => answer?.model.providerId,
  model_asked: ({ answer }) => answer?.model.modelId,
  model_returned: ({ answer }) => answer?.returnedModelId,
  host: ({ answer }) => answer?.model.host,
  outcome: ({ answer }) => answer && (answer.outcome ?? answer.phase),
  finish_reason: ({ answer }) => answer?.finish?.raw ?? answer?.finish?.reason,
  error: ({ answer }) => answer?.error?.kind,
  error_status: ({ answer }) => answer?.error?.status,
  started_at: ({ answer }) => answer && isoTime(answer.startedAt),
  first_token_ms: ({ answer }) => answer && since(answer, answer.firstTokenAt),
  total_ms: ({ answer }) => answer && since(answer, answer.endedAt),
  input_tokens: ({ answer }) => answer?.usage?.inputTokens,
  cached_input_tokens: ({ answer }) => answer?.usage?.cachedInputTokens,
  output_tokens: ({ answer }) => answer?.usage?.outputTokens,
  reasoning_tokens: ({ answer }) => answer?.usage?.reasoningTokens,
  price_usd: ({ answer }) => answer?.price?.usd,
  price_exact: ({ answer }) => answer?.price?.exact,
  request_id: ({ answer }) => answer?.requestId ?? answer?.error?.requestId,
  best: ({ run, answer }) => answer && run.bestAnswerId === answer.id,
  answer: ({ answer }) => answer?.text,
};

export const csvColumns = Object.keys(columns);

/** Without it, Excel takes UTF-8 for the code page of the country. */
const byteOrderMark = '\uFEFF';

/**
 * Runs as CSV (RFC 4180), one row an answer; a run without answers has one row. Unknown is empty, never 0. A text that
 * a spreadsheet would run as a formula has an apostrophe before it.
 */
export function toCsv(runs: readonly ExportedRun[]): string {
  const rows = runs.flatMap(({ run, comparison }) => {
    const answers: readonly (Answer | undefined)[] = run.answers.length === 0 ? [undefined] : run.answers;
    return answers.map((answer) => Object.values(columns).map((read) => cell(read({ run, answer, comparison }))));
  });
  return byteOrderMark + [csvColumns, ...rows].map((cells) => `${cells.join(',')}\r\n`).join('');
}

function cell(value: Cell): string {
  if (value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const text = isFormula(value) ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Signs that begin a formula, also as full-width signs and after what a spreadsheet trims away.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
function isFormula(text: string): boolean {
  return /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠|%]|^[\t\r\n]/u.test(text);
}

function isoTime(at: number): string {
  return new Date(at).toISOString();
}

function since({ startedAt }: Answer, moment: number | undefined): number | undefined {
  return moment === undefined ? undefined : moment - startedAt;
}

function count({ comparison }: Row, verdict: Verdict): number | undefined {
  return comparison?.groups.filter((group) => group.verdict === verdict).length;
}
