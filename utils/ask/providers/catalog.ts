/**
 * What is known of each service, as dated data. Names, addresses and prices change: change them here, never in code.
 * Model names as listed by the services in October and November 2026.
 */
export interface ServiceEntry {
  /** The name people read. */
  readonly label: string;
  readonly baseURL: string;
  readonly host: string;
  /** Who runs it, and under which country's law: shown before the first question is sent. */
  readonly operator: string;
  readonly country: string;
  readonly keyPage: string;
  readonly billingPage: string;
  readonly defaultModelId: string;
  /** Offered before the live list is read; any other name may be typed. */
  readonly knownModelIds: readonly string[];
}

export const catalog = {
  deepseek: {
    label: 'DeepSeek',
    baseURL: 'https://api.deepseek.com',
    host: 'api.deepseek.com',
    operator: 'DeepSeek',
    country: 'CN',
    keyPage: 'https://platform.deepseek.com/api_keys',
    billingPage: 'https://platform.deepseek.com/top_up',
    defaultModelId: 'deepseek-flash',
    knownModelIds: ['deepseek-flash', 'deepseek-v4-pro'],
  },
  openai: {
    label: 'ChatGPT',
    baseURL: 'https://api.openai.com/v1',
    host: 'api.openai.com',
    operator: 'OpenAI',
    country: 'US',
    keyPage: 'https://platform.openai.com/api-keys',
    billingPage: 'https://platform.openai.com/settings/organization/billing',
    defaultModelId: 'gpt-6.1-terra',
    knownModelIds: [
      'gpt-6.1-terra',
      'gpt-6.1-sol',
      'gpt-6-astra',
      'gpt-6-sol',
      'gpt-6-luna',
      'gpt-5.6-sol',
      'gpt-5.6-terra',
      'gpt-5.6-luna',
      'gpt-5.5',
      'gpt-5.4-mini',
    ],
  },
  gemini: {
    label: 'Gemini',
    baseURL: 'https://generativelanguage.googleapis.com',
    host: 'generativelanguage.googleapis.com',
    operator: 'Google',
    country: 'US',
    keyPage: 'https://aistudio.google.com/apikey',
    billingPage: 'https://aistudio.google.com/usage',
    defaultModelId: 'gemini-3.8-flash',
    knownModelIds: [
      'gemini-3.8-flash',
      'gemini-4-hydrogen',
      'gemini-4-argon',
      'gemini-4-carbon',
      'gemini-3.7-flash',
      'gemini-3.6-flash',
      'gemini-3.5-flash',
      'gemini-3.5-flash-lite',
      'gemini-2.5-pro',
      'gemini-2.5-flash',
    ],
  },
} as const satisfies Record<string, ServiceEntry>;

export type ServiceId = keyof typeof catalog;

/** The order everywhere: columns, tabs, dots. */
export const serviceIds = Object.keys(catalog) as readonly ServiceId[];
