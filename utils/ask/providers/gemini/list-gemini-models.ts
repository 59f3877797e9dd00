import { asList, asRecord, asText, defined } from '../../json.ts';
import type { ModelInfo } from '../../provider.ts';
import { getJson } from '../../wire/get-json.ts';
import type { WireOptions } from '../../wire/open-wire.ts';
import type { Target } from '../build-provider.ts';

/** `generateContent` is also how images and speech are made. */
const otherwise = /image|imagen|nano-banana|tts|audio|veo|embedding|aqa|robotics|computer-use/;

/** A list that never ends would keep the options page waiting for ever. */
const maximumPages = 20;

/**
 * `GET /v1beta/models`, page by page. The list has no dates, so the version in the name decides what is newest:
 * "gemini-3.8-flash" before "gemini-2.5-pro", names without one last.
 */
export async function listGeminiModels({ baseURL, key }: Target, wire: WireOptions): Promise<ModelInfo[]> {
  const models: ModelInfo[] = [];
  let pageToken: string | undefined;
  for (let page = 0; page < maximumPages; page += 1) {
    const query = new URLSearchParams({ pageSize: '1000', ...defined({ pageToken }) });
    const list = asRecord(await getJson(wire, `${baseURL}/v1beta/models?${query}`, { 'x-goog-api-key': key }));
    models.push(...asList(list?.models).flatMap(readModel));
    pageToken = asText(list?.nextPageToken);
    if (!pageToken) break;
  }
  return models.sort((one, other) => version(other.id) - version(one.id));
}

function readModel(value: unknown): ModelInfo[] {
  const model = asRecord(value);
  const id = asText(model?.name)?.replace(/^models\//, '');
  const answers = asList(model?.supportedGenerationMethods).includes('generateContent');
  if (!id || !answers || otherwise.test(id)) return [];
  return [defined({ id, label: asText(model?.displayName) })];
}

function version(modelId: string): number {
  return Number(/-(\d+(?:\.\d+)?)\b/.exec(modelId)?.[1] ?? 0);
}
