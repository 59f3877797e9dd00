import fc from 'fast-check';
import { expect, it } from 'vitest';
import { backupName, fileName } from '../../../utils/store/export/file-name.ts';

const at = new Date(2026, 10, 23, 14, 2).getTime();
const named = (text: string) => fileName([{ question: { text }, askedAt: at }], 'html', at);

it.each([
  ['How high is Mount Everest?', 'triptych 2026-11-23 how-high-is-mount-everest.html'],
  ['../../etc/passwd', 'triptych 2026-11-23 etc-passwd.html'],
  ['CON', 'triptych 2026-11-23 con.html'],
  ['Wie hoch ist der Großglockner?', 'triptych 2026-11-23 wie-hoch-ist-der-großglockner.html'],
  ['珠穆朗玛峰有多高？', 'triptych 2026-11-23 珠穆朗玛峰有多高.html'],
  ['?!', 'triptych 2026-11-23.html'],
  ['exe.\u202Egnp', 'triptych 2026-11-23 exe-gnp.html'],
])('%s is saved as %s', (question, name) => {
  expect(named(question)).toBe(name);
});

it('counts several questions', () => {
  const question = { text: 'A?' };
  expect(
    fileName(
      [
        { question, askedAt: 0 },
        { question, askedAt: 0 },
      ],
      'csv',
      at,
    ),
  ).toBe('triptych 2026-11-23 2.csv');
});

it('names a backup by its day', () => {
  expect(backupName(at)).toBe('triptych backup 2026-11-23.ndjson.gz');
});

it('has nothing in it that a file system reads, and is never long', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (question) => {
      expect(named(question)).toMatch(/^triptych 2026-11-23( [\p{L}\p{M}\p{N}-]+)?\.html$/u);
      expect([...named(question)].length).toBeLessThanOrEqual(90);
    }),
  );
});
