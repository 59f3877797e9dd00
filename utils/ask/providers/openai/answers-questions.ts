/** Families of OpenAI's list that take text and give text over the Responses API. */
const family = /^(?:gpt-|chatgpt-|o\d)/;

/** Members of those families that make or hear something else, or speak another protocol. */
const otherwise = /image|audio|realtime|transcribe|tts|search-(?:api|preview)|instruct|moderation|embedding/;

/** `GET /models` lists everything OpenAI has, by bare ids: images, speech, embeddings, moderation. */
export function answersQuestions(modelId: string): boolean {
  return family.test(modelId) && !otherwise.test(modelId);
}
