/** A name to begin with for a model: "deepseek/deepseek-r1:free" → "deepseek-r1", without folder and tag. */
export function labelOfModel(modelId: string): string {
  const name = modelId.trim().split('/').at(-1) ?? '';
  return name.replace(/[:@].*$/, '').replace(/\.gguf$/i, '');
}
