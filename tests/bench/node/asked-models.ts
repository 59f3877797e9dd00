/** The three services, each with a model its emulation knows. */
export const askedModels = [
  { id: 'deepseek', modelId: 'deepseek-flash' },
  { id: 'openai', modelId: 'gpt-6.1-terra' },
  { id: 'gemini', modelId: 'gemini-3.8-flash' },
] as const;
