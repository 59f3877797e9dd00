import { asCount, asList, asRecord, asText } from '../json.ts';
import type { ModelInfo } from '../provider.ts';
import { getJson } from '../wire/get-json.ts';
import type { WireOptions } from '../wire/open-wire.ts';

export interface ModelList {
  readonly wire: WireOptions;
  readonly baseURL: string;
  readonly key: string;
  /** Whether a model with this id can answer a question. */
  readonly answers: (id: string) => boolean;
}

/** `GET /models` in OpenAI's shape, newest first as far as `created` is given. */
export async function listOpenaiModels({ wire, baseURL, key, answers }: ModelList): Promise<ModelInfo[]> {
  const list = await getJson(wire, `${baseURL}/models`, key ? { authorization: `Bearer ${key}` } : {});
  return asList(asRecord(list)?.data)
    .flatMap((entry) => {
      const model = asRecord(entry);
      const id = asText(model?.id);
      return id !== undefined && answers(id) ? [{ id, created: asCount(model?.created) ?? 0 }] : [];
    })
    .sort((one, other) => other.created - one.created)
    .map(({ id }) => ({ id }));
}
