/** Why a stretch of an answer is evidence, in a few neutral words: `Evidence.why` is one of these. */
export const evidenceWords = {
  canned: 'a set line of the service',
  declines: 'says it will not answer',
  lacks: 'says it does not have this information',
  objects: 'comments on the wording of the question',
  lectures: 'comments on the question',
  official: 'set phrases of official statements',
  announces: 'says how it would speak of the topic',
  shorter: 'much shorter than the others',
} as const;

export type EvidenceWords = (typeof evidenceWords)[keyof typeof evidenceWords];
