/** Model names as listed by the services in October and November 2026. */

export const deepseekModels = ['deepseek-flash', 'deepseek-v4-pro'] as const;

/** Still accepted, no longer listed. The names of before, `deepseek-chat` and `deepseek-reasoner`, are dead. */
const deepseekOldNames = ['deepseek-v4-flash', 'deepseek-v4-flash-vision-exp'];

export function isDeepseekModel(id: string): boolean {
  return [...deepseekModels, ...deepseekOldNames].includes(id);
}

interface OpenaiModel {
  readonly id: string;
  /** Epoch seconds. */
  readonly created: number;
  readonly owned_by: string;
}

/** With names that cannot answer a question: the real list is full of them, and a client has to sift. */
export const openaiModels: readonly OpenaiModel[] = [
  { id: 'text-embedding-3-large', created: 1705953180, owned_by: 'system' },
  { id: 'whisper-1', created: 1677532384, owned_by: 'openai-internal' },
  { id: 'tts-1-hd', created: 1699046015, owned_by: 'system' },
  { id: 'omni-moderation-latest', created: 1731689265, owned_by: 'system' },
  { id: 'gpt-image-2.6-sunburst', created: 1793750400, owned_by: 'system' },
  { id: 'gpt-realtime', created: 1756271701, owned_by: 'system' },
  { id: 'gpt-5.4', created: 1772668800, owned_by: 'system' },
  { id: 'gpt-5.4-2026-03-05', created: 1772668800, owned_by: 'system' },
  { id: 'gpt-5.4-mini', created: 1773273600, owned_by: 'system' },
  { id: 'gpt-5.5', created: 1777507200, owned_by: 'system' },
  { id: 'gpt-5.6-luna', created: 1781827200, owned_by: 'system' },
  { id: 'gpt-5.6-terra', created: 1781827200, owned_by: 'system' },
  { id: 'gpt-5.6-sol', created: 1781827200, owned_by: 'system' },
  { id: 'gpt-6-luna', created: 1789516800, owned_by: 'system' },
  { id: 'gpt-6-sol', created: 1789516800, owned_by: 'system' },
  { id: 'gpt-6-astra', created: 1790035200, owned_by: 'system' },
  { id: 'gpt-6.1-terra', created: 1790640000, owned_by: 'system' },
  { id: 'gpt-6.1-sol', created: 1790640000, owned_by: 'system' },
];

/** Models that answer on the question endpoints. */
const OPENAI_ANSWERING = /^gpt-\d+(\.\d+)?(-(astra|sol|terra|luna|mini|nano))?(-\d{4}-\d{2}-\d{2})?$/;

export function isOpenaiModel(id: string): boolean {
  return OPENAI_ANSWERING.test(id) && openaiModels.some((model) => model.id === id);
}

/** The dated model that serves an undated name, where one is known from a recording. */
export function openaiSnapshot(id: string): string {
  return id === 'gpt-5.4' ? 'gpt-5.4-2026-03-05' : id;
}

interface GeminiModel {
  readonly id: string;
  readonly displayName: string;
  readonly inputTokenLimit: number;
  readonly outputTokenLimit: number;
  readonly methods: readonly string[];
  readonly thinks: boolean;
}

const answering = ['generateContent', 'countTokens', 'createCachedContent', 'batchGenerateContent'];

const geminiAnswering = (id: string, displayName: string): GeminiModel => ({
  id,
  displayName,
  inputTokenLimit: 1_048_576,
  outputTokenLimit: 65_536,
  methods: answering,
  thinks: true,
});

export const geminiModels: readonly GeminiModel[] = [
  geminiAnswering('gemini-2.5-flash', 'Gemini 2.5 Flash'),
  geminiAnswering('gemini-2.5-pro', 'Gemini 2.5 Pro'),
  geminiAnswering('gemini-3.1-pro-preview', 'Gemini 3.1 Pro Preview'),
  geminiAnswering('gemini-3.5-flash', 'Gemini 3.5 Flash'),
  geminiAnswering('gemini-3.5-flash-lite', 'Gemini 3.5 Flash-Lite'),
  geminiAnswering('gemini-3.6-flash', 'Gemini 3.6 Flash'),
  geminiAnswering('gemini-3.7-flash', 'Gemini 3.7 Flash'),
  geminiAnswering('gemini-3.8-flash', 'Gemini 3.8 Flash'),
  geminiAnswering('gemini-4-argon', 'Gemini 4 Argon'),
  geminiAnswering('gemini-4-carbon', 'Gemini 4 Carbon'),
  geminiAnswering('gemini-4-hydrogen', 'Gemini 4 Hydrogen'),
  geminiAnswering('gemini-flash-latest', 'Gemini Flash Latest'),
  {
    ...geminiAnswering('gemini-nano-banana-2.1', 'Nano Banana 2.1'),
    methods: ['generateContent', 'countTokens', 'batchGenerateContent'],
    inputTokenLimit: 131_072,
    outputTokenLimit: 32_768,
    thinks: false,
  },
  {
    id: 'gemini-embedding-001',
    displayName: 'Gemini Embedding 001',
    inputTokenLimit: 2048,
    outputTokenLimit: 1,
    methods: ['embedContent', 'countTextTokens', 'countTokens', 'asyncBatchEmbedContent'],
    thinks: false,
  },
  {
    id: 'veo-3.1-generate-preview',
    displayName: 'Veo 3.1',
    inputTokenLimit: 480,
    outputTokenLimit: 8192,
    methods: ['predictLongRunning'],
    thinks: false,
  },
];

export function isGeminiModel(id: string): boolean {
  return geminiModels.some((model) => model.id === id && model.methods.includes('generateContent'));
}
