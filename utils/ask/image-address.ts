import type { QuestionImage } from '../domain.ts';

/** An image as an address that holds it whole: what the OpenAI protocols take, and what a page of ours may draw. */
export function imageAddress({ mediaType, data }: Pick<QuestionImage, 'mediaType' | 'data'>): string {
  return `data:${mediaType};base64,${data}`;
}
