import type { ModelSpending } from '../../utils/store/spending.ts';

/** Told apart by the calls of the page: a day begins after its month. */
export const startOfDay = () => 2;
export const startOfMonth = () => 1;

export async function spendingByModel(from: number): Promise<ModelSpending[]> {
  const times = from === startOfDay() ? 1 : 14;
  return [
    { modelKey: 'openai', label: 'ChatGPT', usd: 0.0312 * times, unknown: 0 },
    { modelKey: 'deepseek', label: 'DeepSeek', usd: 0.0063 * times, unknown: times === 1 ? 0 : 3 },
    { modelKey: 'gone', label: 'Llama', usd: 0, unknown: times === 1 ? 0 : 1 },
  ];
}
