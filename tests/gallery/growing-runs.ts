import { serviceIds } from '../../utils/ask/providers/catalog.ts';
import { answer, ended, everestRun, run } from './runs.ts';

const half = {
  openai:
    '## What to do\n\n1. Measure **twice**.\n2. Cut once, as it is said.[^1]\n\n```python\ndef area(radius):\n    """Of a circle."""\n    return 3.14159 * radius ** 2  # roughly\n```\n\nSo the area is\n\n\\[\n\\int_0^r 2 \\pi \\rho \\, d\\rho = \\frac{',
  deepseek: '| Tool | Price |\n|---|---:|\n| Saw | 20 |\n| Rule',
  gemini: 'Use a **sharp sa',
} as const;

/** Each answer in the middle of a sign: nothing of it may show. */
export const halfWrittenRun = () => {
  const startedAt = Date.now() - 3_000;
  const answers = serviceIds.map((service) =>
    answer(service, { startedAt, phase: 'writing', text: half[service], firstTextAt: startedAt + 900 }),
  );
  return run('How do I cut a round table top?', answers);
};

/** Longer than the window, and still being written. */
export const growingRun = () => {
  const now = Date.now();
  const text = everestRun().answers[1]?.text ?? '';
  const answers = serviceIds.map((service) =>
    answer(service, { startedAt: now - 9_000, phase: 'writing', text: `${text}\n\n`.repeat(6), firstTextAt: now }),
  );
  return run('How high is Mount Everest?', answers);
};

/** A table that never ends, between words that do. */
export const endlessTableRun = () =>
  run('List all numbers.', [
    ended('deepseek', `Here they are.\n\n| n | n² |\n|---|---|\n${'| 12 | 144 |\n'.repeat(2_000)}\nThat **was** all.`),
  ]);
