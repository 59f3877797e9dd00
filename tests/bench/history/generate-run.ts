import type { Answer, AskedModel, Outcome, Run } from '../../../utils/domain.ts';
import { createRandom } from '../../random.ts';

/** Different words that the texts are made of: as many as some thousand real answers in two languages have. */
const vocabularySize = 60_000;

/** Sentences that answers are put together from: making each anew would take longer than everything measured. */
const poolSize = 20_000;

/** Usual length of one answer in characters. */
export const usualLength = 2_000;

const onsets = 'b bl br c ch cl d dr f fl g gr h j k kn l m n p pl pr qu r s sh sk sl sp st t th tr v w wh y z'.split(
  ' ',
);
const vowels = 'a e i o u ai ea ee io ou'.split(' ');
const codas = ['', '', '', 'l', 'n', 'r', 's', 't', 'm', 'nd', 'st', 'ck'];
const minute = 60_000;
const firstAskedAt = Date.UTC(2024, 0, 1);

const services = [
  ['deepseek', 'DeepSeek', 'api.deepseek.com'],
  ['openai', 'ChatGPT', 'api.openai.com'],
  ['gemini', 'Gemini', 'generativelanguage.googleapis.com'],
] as const;
const models = services.map(([key, label, host]): AskedModel => ({ key, providerId: key, label, modelId: 'm', host }));

const words = Array.from({ length: vocabularySize }, (_, rank) => wordOf(rank));

/** Frequent words are short, as in every language. */
function wordOf(rank: number): string {
  const random = createRandom(rank + 1);
  const one = (parts: readonly string[]) => parts[Math.floor(random() * parts.length)] ?? '';
  const syllables = rank < 60 ? 1 : rank < 3_000 ? 2 : 3;
  return Array.from({ length: syllables }, () => one(onsets) + one(vowels) + one(codas)).join('');
}

/** The word of a rank, 0 the most frequent. */
export function frequentWord(rank: number): string {
  return words[rank] ?? '';
}

/** By Zipf's law: the chance of a word falls with its rank. */
function pickWord(random: () => number): string {
  return words[Math.floor(vocabularySize ** random()) - 1] ?? '';
}

function phrase(random: () => number, count: number): string {
  return Array.from({ length: count }, () => pickWord(random)).join(' ');
}

const poolRandom = createRandom(1);
const pool = Array.from({ length: poolSize }, () => `${phrase(poolRandom, 6 + Math.floor(poolRandom() * 12))}. `);

function answerText(random: () => number, length: number): string {
  let text = `${phrase(random, 8)}. `;
  while (text.length < length) text += pool[Math.floor(random() * poolSize)] ?? '';
  return text.trimEnd();
}

/** Run number `index`, always the same: three answers of `length` characters, a minute after the run before. */
export function generateRun(index: number, length: number = usualLength): Run {
  const random = createRandom(index + 1_000_003);
  const id = `run-${String(index).padStart(7, '0')}`;
  const askedAt = firstAskedAt + index * minute;
  return {
    id,
    threadId: id,
    askedAt,
    question: {
      text: `${phrase(random, 9)}?`,
      way: 'menu',
      source: { url: `https://site${index % 40}.example/page`, title: phrase(random, 4) },
    },
    ...(index % 50 === 0 && { starred: true }),
    ...(index % 3 === 0 && { differences: { compared: 3, differing: 2, differingFigures: index % 2, onlyOne: 3 } }),
    answers: models.map((model, place): Answer => {
      const outcome: Outcome = (index + place) % 29 === 0 ? 'refused' : 'answered';
      return {
        id: `${id}:${model.key}`,
        runId: id,
        model,
        phase: 'ended',
        outcome,
        text: answerText(random, length),
        reasoning: '',
        citations: [],
        startedAt: askedAt,
        endedAt: askedAt + 9_000,
        earlier: [],
      };
    }),
  };
}
