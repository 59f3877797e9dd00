import type { ServiceId } from './catalog.ts';

/** What a service itself states about questions asked by API. The words are in the locale files, by its id. */
export interface DataPolicy {
  /** False: its own pages could not be read, so that nothing is claimed and people are sent there. */
  readonly isKnown: boolean;
  /** Day on which the pages were read, as ISO date. */
  readonly readOn?: string;
  readonly pages: readonly { readonly title: string; readonly url: string }[];
}

/** Policies change without notice: whoever changes a word in the locale files reads the pages anew and dates them. */
export const dataPolicies: Readonly<Record<ServiceId, DataPolicy>> = {
  deepseek: {
    isKnown: false,
    pages: [
      { title: 'Privacy policy', url: 'https://cdn.deepseek.com/policies/en-US/deepseek-privacy-policy.html' },
      {
        title: 'Open Platform terms',
        url: 'https://cdn.deepseek.com/policies/en-US/deepseek-open-platform-terms-of-service.html',
      },
    ],
  },
  openai: {
    isKnown: true,
    readOn: '2026-11-23',
    pages: [{ title: 'Your data', url: 'https://developers.openai.com/api/docs/guides/your-data' }],
  },
  gemini: {
    isKnown: true,
    readOn: '2026-11-23',
    pages: [
      { title: 'Additional terms', url: 'https://ai.google.dev/gemini-api/terms' },
      { title: 'Usage policies', url: 'https://ai.google.dev/gemini-api/docs/usage-policies' },
    ],
  },
};
