import { describe, expect, test } from 'vitest';
import {
  formatBriefSeconds,
  formatClock,
  formatCount,
  formatSeconds,
} from '../../../components/shared/format-number.ts';
import { formatDayGroup, formatTimeOrDay } from '../../../components/shared/format-time.ts';

describe('numbers', () => {
  test.each([
    [0, '0.0'],
    [949, '0.9'],
    [4_900, '4.9'],
    [38_440, '38.4'],
    [60_000, '60'],
    [125_400, '125'],
    [-5, '0.0'],
  ])('%d ms are %s s', (milliseconds, text) => {
    expect(formatSeconds(milliseconds, 'en')).toBe(text);
  });

  test('in Dutch with a comma, and grouped with a dot', () => {
    expect(formatSeconds(4_900, 'nl')).toBe('4,9');
    expect(formatCount(12_345, 'nl')).toBe('12.345');
  });

  test('brief seconds lose their decimals from ten on', () => {
    expect([4_900, 9_900, 38_400].map((ms) => formatBriefSeconds(ms, 'en'))).toEqual(['4.9', '9.9', '38']);
  });

  test.each([
    [0, '0:00'],
    [16_900, '0:16'],
    [76_000, '1:16'],
    [3_700_000, '1:01:40'],
    [-1, '0:00'],
  ])('after %d ms the clock shows %s', (milliseconds, text) => {
    expect(formatClock(milliseconds)).toBe(text);
  });
});

describe('times', () => {
  const now = new Date(2026, 10, 23, 14, 0).getTime();
  const at = (year: number, month: number, day: number, hour = 9) => new Date(year, month - 1, day, hour, 5).getTime();

  test.each([
    [at(2026, 11, 23, 0), 'Today'],
    [at(2026, 11, 22, 23), 'Yesterday'],
    [at(2026, 11, 20), 'Friday'],
    [at(2026, 10, 3), 'October'],
    [at(2025, 10, 3), 'October 2025'],
    [now + 60_000, 'Today'],
  ])('%d is grouped under %s', (time, group) => {
    expect(formatDayGroup(time, now, 'en')).toBe(group);
  });

  test('the time for the last two days, the day before that', () => {
    expect(formatTimeOrDay(at(2026, 11, 22), now, 'en-GB')).toBe('09:05');
    expect(formatTimeOrDay(at(2026, 11, 12), now, 'en-GB')).toBe('12 Nov');
    expect(formatDayGroup(at(2026, 11, 23), now, 'nl')).toBe('Vandaag');
    expect(formatDayGroup(at(2026, 11, 23), now, 'zh-CN')).toBe('今天');
    expect(formatDayGroup(at(2025, 10, 1), now, 'zh-CN')).toBe('2025年10月');
  });
});
