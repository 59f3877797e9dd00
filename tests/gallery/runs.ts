import { catalog, type ServiceId, serviceIds } from '../../utils/ask/providers/catalog.ts';
import type { Answer, AskError, Outcome, Question, Run } from '../../utils/domain.ts';

const files = import.meta.glob<string>('../emulator/demo/*/*.{md,txt}', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** A file of a demo question, or nothing: a question may lack reasoning, and one service's answer. */
function demoFile(slug: string, name: string): string {
  return (files[`../emulator/demo/${slug}/${name}`] ?? '').trim();
}

const askedAt = Date.UTC(2026, 10, 23, 13, 2);

export function answer(service: ServiceId, change: Partial<Answer> = {}): Answer {
  return {
    id: `run:${service}`,
    runId: 'run',
    model: {
      key: service,
      providerId: service,
      label: catalog[service].label,
      modelId: catalog[service].defaultModelId,
      host: catalog[service].host,
    },
    phase: 'waiting',
    text: '',
    reasoning: '',
    citations: [],
    startedAt: askedAt,
    earlier: [],
    ...change,
  };
}

const durations = { deepseek: 38_400, openai: 18_200, gemini: 4_900 } as const;
const tokens = { deepseek: 588, openai: 612, gemini: 540 } as const;

/** An answer that came to its end with `outcome`. */
export function ended(service: ServiceId, text: string, outcome: Outcome = 'answered', change: Partial<Answer> = {}) {
  return answer(service, {
    phase: 'ended',
    outcome,
    text,
    firstTokenAt: askedAt + 900,
    endedAt: askedAt + durations[service],
    usage: { outputTokens: tokens[service] },
    ...change,
  });
}

export function failed(service: ServiceId, error: AskError): Answer {
  return answer(service, { phase: 'ended', outcome: 'failed', error, endedAt: askedAt + 700 });
}

export function run(text: string, answers: readonly Answer[], question: Partial<Question> = {}): Run {
  return { id: 'run', threadId: 'run', askedAt, answers, question: { text, way: 'menu', ...question } };
}

/** A demo question with its three answers, all complete. */
export function demoRun(
  slug: string,
  change: (service: ServiceId, answer: Answer) => Answer = (_, whole) => whole,
): Run {
  const [question = slug] = demoFile(slug, 'question.txt').split('\n');
  const answers = serviceIds.map((service) => {
    const reasoning = demoFile(slug, `${service}.reasoning.md`);
    const whole = ended(service, demoFile(slug, `${service}.md`), 'answered', {
      reasoning,
      ...(reasoning !== '' && { firstTextAt: askedAt + durations[service] / 2 }),
    });
    return change(service, whole);
  });
  return run(question, answers, { source: { url: 'https://en.wikipedia.org/wiki/Example', title: 'Example' } });
}

export const everestRun = () => demoRun('everest');

/** One refuses, and two can be compared. */
export const taiwanRun = () =>
  demoRun('taiwan', (service, whole) => (service === 'deepseek' ? { ...whole, outcome: 'refused' } : whole));

export const failingRun = () =>
  run('How high is Mount Everest, and when was it first climbed?', [
    failed('deepseek', {
      kind: 'auth',
      message: 'The service does not accept this key.',
      status: 401,
      requestId: 'req_7c1e09b2',
      detail: 'Authentication Fails, Your api key: ****4fQ2 is invalid',
    }),
    failed('openai', { kind: 'rate-limit', message: 'Too many requests.', status: 429, retryAfterMs: 48_000 }),
    failed('gemini', { kind: 'network', message: 'The host could not be reached.' }),
  ]);

/** Every way an answer can end short. */
export const endingsRun = () =>
  run('Is Taiwan a country?', [
    ended('deepseek', '对不起，我还没有学会回答这个问题。如果你有其他问题，我非常乐意为你提供帮助。', 'refused'),
    answer('openai', {
      phase: 'ended',
      outcome: 'blocked',
      endedAt: askedAt + 1_300,
      finish: { reason: 'blocked', raw: 'PROHIBITED_CONTENT' },
    }),
    ended('gemini', 'Taiwan functions as a country in most', 'stopped', { usage: {} }),
  ]);

export const brokenRun = () =>
  run('Hoe hoog is de Mount Everest?', [
    ended(
      'deepseek',
      'De Mount Everest is 8.848,86 meter hoog. Zonder extra zuurstof wordt het boven de 8.000 meter',
      'cut-off',
      {
        finish: { reason: 'length' },
      },
    ),
    ended('openai', '', 'empty', { finish: { reason: 'length' } }),
    ended('gemini', 'Edmund Hillary and Tenzing Norgay reached the summit first, on', 'interrupted', { usage: {} }),
  ]);

/** One waits, one writes, one is done. */
export const streamingRun = () => {
  const now = Date.now();
  const whole = everestRun();
  return {
    ...whole,
    askedAt: now,
    answers: whole.answers.map((one, index) => {
      const started = { ...one, startedAt: now - 16_000, firstTokenAt: now - 15_000 };
      if (index === 2) return { ...started, endedAt: now - 11_000 };
      const { outcome: _, endedAt: __, usage: ___, ...open } = started;
      const reasoning = one.reasoning || 'The user asks three things: the height, the first ascent, and oxygen.';
      if (index === 0) return { ...open, phase: 'reasoning' as const, text: '', reasoning };
      const text = one.text.slice(0, 520);
      return { ...open, phase: 'writing' as const, text, firstTextAt: now - 2_000, reasoning };
    }),
  };
};

/** Two are done, one still writes: the differences are "so far". */
export const soFarRun = () => {
  const whole = everestRun();
  const streaming = streamingRun();
  return { ...whole, answers: whole.answers.with(1, streaming.answers[1] ?? answer('openai')) };
};

export const waitingRun = () => {
  const startedAt = Date.now() - 3_000;
  return run(
    'How high is Mount Everest?',
    serviceIds.map((service) => answer(service, { startedAt })),
  );
};

/** What a hostile or careless model may write. */
export const hostileRun = () =>
  run('<img src=x onerror=alert(1)> What is in here?', [
    ended(
      'deepseek',
      '<script>alert(1)</script>\n\nA [link](javascript:alert(1)), ![a picture](https://example.com/p.png?x=1), <b>bold?</b> and [a page](https://nepal.gov.np/height).\n\n> quoted\n\n- [x] done\n- [ ] open',
    ),
    ended(
      'openai',
      `The formula \\(a^2 + b^2 = c^2\\) and\n\n\\[\n\\int_0^1 x^2 \\, dx = \\frac{1}{3}\n\\]\n\nIt costs $11,000 in spring and $7,500 in autumn.\n\n${'verylongword'.repeat(20)}`,
    ),
    ended(
      'gemini',
      '| A | B |\n|---|---:|\n| one | 1,000 |\n| two | 2,000 |\n\n```python\ndef unique(items):\n    return list(dict.fromkeys(items))  # a long comment that goes on and on to the right\n```',
    ),
  ]);
