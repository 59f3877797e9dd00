import type {
  AnswerDescription,
  FactDescription,
  PointDescription,
  PointSection,
  ReportLabels,
  RunDescription,
} from '../description.ts';
import type { MarkdownReader } from '../markdown-reader.ts';
import { embedAnswer } from './embed-answer.ts';
import { codeSpan, escapeMarkdown, linkTarget, quoteLines } from './escape-markdown.ts';

/** Below the question (1), "Answers" (2) and the model (3). */
const outermostHeading = 4;

/** Runs as one Markdown document (CommonMark with tables and footnotes): the differences first, then all answers. */
export function toMarkdown(runs: readonly RunDescription[], labels: ReportLabels, reader: MarkdownReader): string {
  const documents = runs.map((run, index) => runMarkdown(run, index, labels, reader));
  return `${documents.join('\n\n---\n\n')}\n`;
}

/** All answers of a run, and nothing else: what "copy all" puts on the clipboard. */
export function answersMarkdown(run: RunDescription, labels: ReportLabels, reader: MarkdownReader): string {
  return `${blocks([title(run), answers(run, 0, labels, reader)])}\n`;
}

function runMarkdown(run: RunDescription, index: number, labels: ReportLabels, reader: MarkdownReader): string {
  const { quote } = run.run.question;
  return blocks([
    title(run),
    quote && quoteLines(quote),
    about(run, labels),
    run.summary.map(escapeMarkdown).join(' · '),
    models(run, labels),
    facts(run, labels),
    ...run.sections.map((section) => points(section, reader)),
    ...run.remarks.map((remark) => `*${escapeMarkdown(remark)}*`),
    answers(run, index, labels, reader),
  ]);
}

function title({ run }: RunDescription): string {
  return `# ${escapeMarkdown(run.question.text)}`;
}

function about(
  { run, askedAt, way, source, settings, cost, tags, note }: RunDescription,
  labels: ReportLabels,
): string {
  const images = run.question.images?.map(({ width, height }) => `${width} × ${height}`).join(', ');
  const sent = Object.values(run.question.page ?? {}).join(' · ');
  const page = source && (source.href ? sourceLink(source.title ?? source.address, source.href) : source.address);
  const lines = [
    [labels.asked, `${escapeMarkdown(askedAt)} · ${escapeMarkdown(way)}`],
    [labels.source, page],
    [labels.sentPage, escapeMarkdown(sent)],
    [labels.images, images && escapeMarkdown(images)],
    [labels.settings, escapeMarkdown(settings)],
    [labels.cost, cost && escapeMarkdown(cost)],
    [labels.tags, tags && escapeMarkdown(tags)],
    [labels.note, note && escapeMarkdown(note)],
  ];
  return lines.flatMap(([name, value]) => (value ? [`- **${name}:** ${value}`] : [])).join('\n');
}

function sourceLink(words: string, href: string): string {
  return `[${escapeMarkdown(words)}](${linkTarget(href)})`;
}

function models({ answers }: RunDescription, labels: ReportLabels): string {
  const head = [labels.model, labels.host, labels.state, labels.firstToken, labels.total, labels.tokens, labels.price];
  const rows = answers.map(({ answer, modelId, state, firstToken, total, tokens, price }) => [
    `${escapeMarkdown(answer.model.label)} ${codeSpan(modelId)}`,
    codeSpan(answer.model.host),
    ...[state, firstToken, total, tokens, price].map((value) => escapeMarkdown(value ?? '')),
  ]);
  return table(head, rows);
}

function facts({ facts: rows, factsCount }: RunDescription, labels: ReportLabels): string {
  if (rows.length === 0) return '';
  const lines = rows.flatMap((fact) =>
    fact.values.map((value, index) => [
      index > 0 ? '' : escapeMarkdown(fact.label),
      valueMarkdown(value),
      fact.who ?? value.answers.map(({ model }) => escapeMarkdown(model.label)).join(', '),
      index > 0 || !fact.differs ? '' : labels.differs,
    ]),
  );
  return blocks([
    `## ${escapeMarkdown(labels.facts)} (${escapeMarkdown(factsCount)})`,
    table([' ', ' ', labels.model, ' '], lines),
  ]);
}

function valueMarkdown({ text, differs: { start, end } }: FactDescription['values'][number]): string {
  if (start >= end) return escapeMarkdown(text);
  return [text.slice(0, start), text.slice(start, end), text.slice(end)]
    .map((part, index) => spaced(part, index === 1 ? bold : escapeMarkdown))
    .join('');
}

function points({ title: name, count, points: all }: PointSection, reader: MarkdownReader): string {
  const heading = `## ${escapeMarkdown(name)} (${escapeMarkdown(count)})`;
  const titled = all.filter((point) => point.title !== undefined);
  const bullets = all.filter((point) => point.title === undefined);
  return blocks([
    heading,
    ...titled.map((point) => titledPoint(point, reader)),
    bullets.map((point) => `- ${says(point, reader).join(' … ')}${who(point)}`).join('\n'),
  ]);
}

function titledPoint(point: PointDescription, reader: MarkdownReader): string {
  const { title: about = '', verdict } = point;
  const lines = point.says.map(
    ({ answer }, index) => `- **${escapeMarkdown(answer.model.label)}:** ${says(point, reader)[index]}`,
  );
  return blocks([
    `### ${[about, verdict].flatMap((part) => (part ? escapeMarkdown(part) : [])).join(' · ')}`,
    lines.join('\n'),
    point.who && `*${escapeMarkdown(point.who)}*`,
  ]);
}

/** What each answer says on a point, with the words that differ in bold. */
function says(point: PointDescription, reader: MarkdownReader): string[] {
  return point.says.map(({ answer, segments, ranges }) =>
    segments
      .map(({ start, end }) => {
        const marks = ranges.map((range) => ({ ...range, kind: 'differs' as const }));
        const parts = reader.quote(answer.text, start, end, marks);
        return parts
          .map(({ isCode, pieces }) =>
            isCode
              ? spaced(pieces.map(({ text }) => text).join(''), codeSpan)
              : pieces.map((piece) => spaced(piece.text, piece.marks.length > 0 ? bold : escapeMarkdown)).join(''),
          )
          .join('');
      })
      .join(' … '),
  );
}

function who({ who: names, says: [first] }: PointDescription): string {
  const name = names ?? first?.answer.model.label;
  return name === undefined ? '' : ` *(${escapeMarkdown(name)})*`;
}

function answers(run: RunDescription, index: number, labels: ReportLabels, reader: MarkdownReader): string {
  const texts = run.answers.map((answer, position) =>
    blocks([
      `### ${escapeMarkdown(answer.answer.model.label)}`,
      answerFigures(answer, labels),
      answer.notice &&
        `> **${escapeMarkdown(answer.notice.title)}.** ${escapeMarkdown(answer.notice.text ?? '')}`.trim(),
      ...answer.dropped.map((line) => `*${escapeMarkdown(line)}*`),
      answer.answer.text.trim() === ''
        ? `*${escapeMarkdown(labels.noText)}*`
        : embedAnswer(answer.answer.text, reader, { outermost: outermostHeading, prefix: `${index}-${position}` }),
      sources(answer, labels, reader),
    ]),
  );
  return blocks([`## ${escapeMarkdown(labels.answers)}`, ...texts]);
}

function answerFigures(answer: AnswerDescription, labels: ReportLabels): string {
  const { modelId, best, state, firstToken, total, tokens, price } = answer;
  const figures = [
    best,
    state,
    total && `${labels.total} ${total}`,
    firstToken && `${labels.firstToken} ${firstToken}`,
    tokens,
    price,
  ].flatMap((value) => (value ? escapeMarkdown(value) : []));
  return [codeSpan(modelId), ...figures].join(' · ');
}

function sources({ answer }: AnswerDescription, labels: ReportLabels, reader: MarkdownReader): string {
  if (answer.citations.length === 0) return '';
  const lines = answer.citations.map(({ url, title: name }) => {
    const link = reader.link(url);
    return `- ${link ? sourceLink(name ?? link.href, link.href) : escapeMarkdown(name ?? url)}`;
  });
  return blocks([`**${escapeMarkdown(labels.sources)}**`, lines.join('\n')]);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function bold(text: string): string {
  return `**${escapeMarkdown(text)}**`;
}

/** Dresses the words and leaves the space around them outside, where emphasis needs it (CommonMark 6.2). */
function spaced(text: string, dress: (words: string) => string): string {
  const words = text.trim();
  if (words === '') return text === '' ? '' : ' ';
  return `${/^\s/.test(text) ? ' ' : ''}${dress(words)}${/\s$/.test(text) ? ' ' : ''}`;
}

function blocks(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n');
}
