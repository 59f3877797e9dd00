import type { DateMention, Figure } from '../normalise/mention.ts';

/** Two units of one dimension never convert to round numbers: "8,849 m" is "29,032 ft" within this share. */
const CONVERSION_SLACK = 0.006;

/**
 * Whether two figures say the same: equal when rounded to the coarser one's precision ("8,848.86 m" and "8,849 m",
 * not "8,848 m"), or one a range that holds the other. Ranges agree when they overlap in more than an end.
 */
export function figuresAgree(a: Figure, b: Figure): boolean {
  const isConverted = a.unit !== b.unit;
  const first = toInterval(a, isConverted);
  const second = toInterval(b, isConverted);
  const isRangeA = a.high > a.low;
  const isRangeB = b.high > b.low;
  if (isRangeA && isRangeB) return first.low < second.high && second.low < first.high;
  if (isRangeA || isRangeB) return first.low <= second.high && second.low <= first.high;
  const difference = Math.abs(first.low - second.low);
  const slack = isConverted ? Math.max(first.low, second.low) * CONVERSION_SLACK : 0;
  // Converted, "2 hours" would stand for 90 minutes: there the finer one's precision counts.
  const step = isConverted ? Math.min(first.step, second.step) : Math.max(first.step, second.step);
  return difference <= Math.max(step / 2, slack) * (1 + 1e-9);
}

function toInterval(figure: Figure, isConverted: boolean): { low: number; high: number; step: number } {
  const factor = isConverted ? figure.factor : 1;
  // "About 150 million" stands for what rounds to it.
  const step = figure.isApproximate ? Math.max(figure.step, roundness(figure.high)) : figure.step;
  return { low: figure.low * factor, high: figure.high * factor, step: step * factor };
}

/** Size of the last digit that is not zero: 10 million for 150 million. */
function roundness(value: number): number {
  if (!Number.isInteger(value) || value === 0) return 0;
  let step = 1;
  while (value % (step * 10) === 0) step *= 10;
  return step;
}

/** Whether two dates can be the same day or span: they agree in all that both give. */
export function datesAgree(a: DateMention, b: DateMention): boolean {
  const year = a.year ?? b.year;
  if (a.century !== undefined || b.century !== undefined) return readCentury(a) === readCentury(b);
  if (a.decade !== undefined || b.decade !== undefined) return readDecade(a) === readDecade(b);
  if (a.endYear !== b.endYear && (a.endYear === undefined || b.endYear === undefined) && year !== undefined) {
    const [span, point] = a.endYear === undefined ? [b, a] : [a, b];
    return point.year === undefined || ((span.year ?? 0) <= point.year && point.year <= (span.endYear ?? 0));
  }
  if (differ(a.year, b.year) || differ(a.endYear, b.endYear)) return false;
  if (a.isAmbiguous || b.isAmbiguous) return agreeSwapped(a, b) || (!differ(a.month, b.month) && !differ(a.day, b.day));
  return !differ(a.month, b.month) && !differ(a.day, b.day);
}

/** Whether the two give anything that can be held against each other: a year and a year, a day and a day. */
export function datesAreComparable(a: DateMention, b: DateMention): boolean {
  if (readCentury(a) !== undefined && readCentury(b) !== undefined) return true;
  return a.month !== undefined && b.month !== undefined;
}

function agreeSwapped(a: DateMention, b: DateMention): boolean {
  return !differ(a.month, b.day) && !differ(a.day, b.month);
}

function differ(a: number | undefined, b: number | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}

function readCentury(date: DateMention): number | undefined {
  const year = date.year ?? date.decade;
  return date.century ?? (year === undefined || year < 0 ? undefined : Math.floor((year - 1) / 100) + 1);
}

function readDecade(date: DateMention): number | undefined {
  return date.decade ?? (date.year === undefined ? undefined : Math.floor(date.year / 10) * 10);
}
