import { catalog, type ServiceId, serviceIds } from '../../utils/ask/providers/catalog.ts';
import type { Answer, AskError, AskedModel, Outcome, Price, Question, Run } from '../../utils/domain.ts';

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
const prices = { deepseek: 0.0057, openai: 0.0091, gemini: 0.0027 } as const;
const tokens = { deepseek: 588, openai: 612, gemini: 540 } as const;

/** Ended before the service counted. */
const unpriced = { usage: {}, price: undefined };

/** An answer that came to its end with `outcome`. */
export function ended(
  service: ServiceId,
  text: string,
  outcome: Outcome = 'answered',
  change: Omit<Partial<Answer>, 'price'> & { readonly price?: Price | undefined } = {},
): Answer {
  const { price, ...rest } = { price: { usd: prices[service], exact: service !== 'deepseek' }, ...change };
  return answer(service, {
    ...(price && { price }),
    phase: 'ended',
    outcome,
    text,
    firstTokenAt: askedAt + 900,
    endedAt: askedAt + durations[service],
    usage: { outputTokens: tokens[service] },
    ...rest,
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
    ended('deepseek', '对不起，我还没有学会回答这个问题。如果你有其他问题，我非常乐意为你提供帮助。', 'refused', {
      earlier: [{ text: '台湾是一个岛屿，位于', outcome: 'withdrawn', endedAt: askedAt + 2_000 }],
    }),
    answer('openai', {
      phase: 'ended',
      outcome: 'blocked',
      endedAt: askedAt + 1_300,
      finish: { reason: 'blocked', raw: 'PROHIBITED_CONTENT' },
    }),
    ended('gemini', 'Taiwan functions as a country in most', 'stopped', unpriced),
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
    ended('gemini', 'Edmund Hillary and Tenzing Norgay reached the summit first, on', 'interrupted', unpriced),
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
      const { outcome: _, endedAt: __, usage: ___, price: ____, ...open } = started;
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

/** All three are written, and what has settled of them is compared. */
export const liveRun = () => {
  const now = Date.now();
  const whole = everestRun();
  return {
    ...whole,
    askedAt: now,
    answers: whole.answers.map((one) => {
      const { outcome: _, endedAt: __, usage: ___, price: ____, ...open } = one;
      const text = one.text.slice(0, one.text.length * 0.7);
      return {
        ...open,
        phase: 'writing' as const,
        text,
        startedAt: now - 9_000,
        firstTokenAt: now - 8_000,
        firstTextAt: now - 5_000,
      };
    }),
  };
};

/** One answer goes on for far longer than anybody reads. */
export const endlessRun = () =>
  demoRun('everest', (service, one) =>
    service === 'gemini' ? { ...one, text: `${one.text}\n\n${'And so on, and so forth.\n\n'.repeat(40_000)}` } : one,
  );

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

/** A service asks to wait, another is tried again after a fault, a third wrote already. */
export const retryingRun = () => {
  const now = Date.now();
  const startedAt = now - 14_000;
  const limited: AskError = { kind: 'rate-limit', message: 'Too many requests.', status: 429, retryAfterMs: 48_000 };
  const busy: AskError = { kind: 'overloaded', message: 'DeepSeek is overloaded at the moment.', status: 503 };
  return run('How high is Mount Everest?', [
    answer('deepseek', { startedAt, retry: { at: now + 3_400, attempt: 3, of: 3, error: busy } }),
    answer('openai', { startedAt, phase: 'writing', text: 'Mount Everest is **8,848.86 m** high', firstTextAt: now }),
    answer('gemini', { startedAt, retry: { at: now + 34_000, attempt: 2, of: 3, error: limited } }),
  ]);
};

/** Nobody answered, for every reason that can be told from the others. */
export const unreachableRun = () =>
  run('How high is Mount Everest?', [
    failed('deepseek', {
      kind: 'permission',
      reason: 'host-not-allowed',
      message: 'The browser does not let this extension reach api.deepseek.com any more, so nothing was sent.',
      address: 'https://api.deepseek.com',
    }),
    failed('openai', {
      kind: 'network',
      reason: 'host-unreachable',
      message: 'ChatGPT could not be reached.',
      address: 'https://api.openai.com',
      detail: 'Failed to fetch',
    }),
    failed('gemini', {
      kind: 'malformed',
      reason: 'web-page',
      message: 'A web page came back instead of an answer of Gemini.',
      address: 'https://generativelanguage.googleapis.com',
      detail: 'Hotel Wi-Fi',
    }),
    {
      ...failed('gemini', {
        kind: 'network',
        reason: 'not-running',
        message: 'localhost:11434 could not be reached.',
        address: 'http://localhost:11434',
      }),
      id: 'run:local',
      model: local('added-4-gallery', 'Gemma', 'gemma3'),
    },
  ]);

/** Faults about which more can be said than their kind. */
export const faultsRun = () =>
  run('How high is Mount Everest?', [
    {
      ...failed('deepseek', {
        kind: 'model-not-found',
        message: 'DeepSeek does not offer the model “deepseek-chat” any more.',
        status: 400,
        successorModelId: 'deepseek-flash',
      }),
      model: { ...answer('deepseek').model, modelId: 'deepseek-chat' },
    },
    failed('openai', {
      kind: 'timeout',
      reason: 'silent-before',
      limitMs: 60_000,
      message: 'ChatGPT was silent for 60 s before its first word.',
      hint: 'Try again; a smaller model answers sooner.',
    }),
    failed('gemini', { kind: 'rate-limit', message: 'Today is over.', status: 429, limitPeriod: 'day' }),
    {
      ...failed('gemini', {
        kind: 'permission',
        message: 'localhost:11434 turns away requests that come from extensions.',
        status: 403,
        hint: 'For Ollama, set OLLAMA_ORIGINS.',
      }),
      id: 'run:local',
      model: local('added-4-gallery', 'Gemma', 'gemma3'),
    },
  ]);

export function local(key: string, label: string, modelId: string): AskedModel {
  return { key, providerId: 'openai-compatible', label, modelId, host: 'localhost:11434' };
}

export const addedModels = [
  local('added-4-gallery', 'Llama', 'llama3.3'),
  local('added-5-gallery', 'Mistral', 'mistral-small'),
  local('added-6-gallery', 'Qwen', 'qwen3:32b'),
];

/** Six models side by side, as many as there can be. */
export const sixRun = () => {
  const whole = everestRun();
  const added = addedModels.map((model, index): Answer => {
    const like = whole.answers[index] ?? answer('openai');
    const { price: _, ...one } = like;
    return { ...one, id: `run:${model.key}`, model, ...(index === 1 && { outcome: 'cut-off' }) };
  });
  return { ...whole, answers: [...whole.answers, ...added] };
};

/** The third question of a thread, asked with settings that not every model took. */
export const threadRun = () => {
  const whole = demoRun('everest', (service, one) =>
    service === 'openai'
      ? { ...one, dropped: ['temperature'], returnedModelId: 'gpt-6.1-terra-2026-10-26' }
      : { ...one, earlier: [{ text: 'A first try, which broke', outcome: 'cut-off', endedAt: askedAt }] },
  );
  return {
    ...whole,
    follows: { runId: 'second' },
    settings: { effort: 'deep' as const, temperature: 0.2, systemPrompt: 'Answer briefly, with sources.' },
  };
};

/** What it follows. */
export const earlierRuns = (): readonly Run[] => [
  { ...run('What is the highest mountain in the world?', []), id: 'zero' },
  { ...run('And which one is the second highest, measured from the sea?', []), id: 'first' },
  { ...run('Tell me about Everest.', []), id: 'second' },
];

/** One model's view of the answers of another run. */
export const analysisRun = (): Run => {
  const text =
    '**Height.** DeepSeek gives 8,848 m; ChatGPT and Gemini give 8,848.86 m, the survey of 2020.\n\n**First ascent.** Gemini says 28 May 1953, the other two 29 May. A newspaper of that week would settle it.';
  const whole = run('Where do these answers agree and differ? How high is Mount Everest?', [
    ended('gemini', text, 'answered'),
  ]);
  return { ...whole, follows: { runId: 'second', asks: 'analysis' } };
};
