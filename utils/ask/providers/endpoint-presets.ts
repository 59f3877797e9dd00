/** A kind of server that speaks the protocol of OpenAI, as it is usually reached. */
export interface EndpointPreset {
  readonly id: 'ollama' | 'lm-studio' | 'llama-cpp' | 'openrouter' | 'other';
  /** The name people read; absent for an address of their own. */
  readonly name?: string;
  /** Without a trailing slash; empty where only the person knows it. */
  readonly baseURL: string;
  /** Runs on the person's own computer: it costs nothing. */
  readonly isLocal: boolean;
  /** What it asks for before it answers. */
  readonly needsKey: boolean;
  readonly keyPage?: string;
}

/** Usual addresses of local servers are those of their documentation, read in October and November 2026. */
export const endpointPresets: readonly EndpointPreset[] = [
  { id: 'ollama', name: 'Ollama', baseURL: 'http://localhost:11434/v1', isLocal: true, needsKey: false },
  { id: 'lm-studio', name: 'LM Studio', baseURL: 'http://localhost:1234/v1', isLocal: true, needsKey: false },
  { id: 'llama-cpp', name: 'llama.cpp', baseURL: 'http://localhost:8080/v1', isLocal: true, needsKey: false },
  {
    id: 'openrouter',
    name: 'OpenRouter',
    baseURL: 'https://openrouter.ai/api/v1',
    isLocal: false,
    needsKey: true,
    keyPage: 'https://openrouter.ai/settings/keys',
  },
  { id: 'other', baseURL: '', isLocal: false, needsKey: false },
];

/** Open-weight relatives of the three services, small enough for one good computer, by their names in Ollama. */
export const localTrio = [
  { label: 'DeepSeek R1', modelId: 'deepseek-r1' },
  { label: 'gpt-oss', modelId: 'gpt-oss:20b' },
  { label: 'Gemma', modelId: 'gemma3' },
] as const;

/** Where the trio runs. */
export const localTrioURL = 'http://localhost:11434/v1';

/** What makes Ollama fetch them. */
export const localTrioCommand = localTrio.map(({ modelId }) => `ollama pull ${modelId}`).join(' && ');
