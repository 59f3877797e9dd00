import { OptionsPage } from '../../../components/settings/OptionsPage.tsx';
import type { SentRequest } from '../../../utils/domain.ts';
import { defaultSettings } from '../../../utils/store/default-settings.ts';
import type { KeyStatus } from '../../../utils/store/keys/key-keeping.ts';
import { type GalleryState, ready, sixReady } from './gallery-state.tsx';

const optionsWith = (keys: KeyStatus) => () => (
  <OptionsPage
    actions={{
      send: async (request) => {
        if (request.type === 'list-models' && request.modelKey === 'openai') {
          return { ok: false, error: { kind: 'auth', message: 'The service does not accept this key.', status: 401 } };
        }
        return {
          ok: true,
          keys,
          requests: sentRequests,
          models: [{ id: 'deepseek-flash' }, { id: 'deepseek-v4-pro' }],
        };
      },
      requestHostPermission: async () => true,
      shortcuts: { 'ask-all': 'Alt+Shift+Q', 'ask-own': 'Alt+Shift+E', 'toggle-panel': undefined },
    }}
  />
);
const sentRequests: readonly SentRequest[] = [
  { host: 'api.deepseek.com', path: '/chat/completions', sentBytes: 412, receivedBytes: 18_204, status: 200 },
  { host: 'api.openai.com', path: '/v1/responses', sentBytes: 509, receivedBytes: 31_877 },
  { host: 'api.openai.com', path: '/v1/models', sentBytes: 0, receivedBytes: 0, end: 'blocked' as const },
].map((request, index) => ({
  ...request,
  id: String(index),
  at: Date.UTC(2026, 10, 23, 14, 2, index),
  method: 'POST',
}));

const options = optionsWith({ mode: 'remembered', isLocked: false, unreadable: [] });

/** The options page; every state shows all of its sections. */
export const optionsStates: Readonly<Record<string, GalleryState>> = {
  options: { settings: defaultSettings, page: options },
  'options-six': {
    settings: { ...sixReady, dailyLimitUsd: 1 },
    page: options,
    clicks: ['.own-prices summary'],
  },
  'options-add': {
    settings: ready,
    page: options,
    clicks: ['.part > .row .btn', '.endpoint-connect .btn', '.trio summary'],
  },
  'options-locked': { settings: ready, page: optionsWith({ mode: 'passphrase', isLocked: true, unreadable: [] }) },
  'options-passphrase': {
    settings: ready,
    page: optionsWith({ mode: 'passphrase', isLocked: false, unreadable: ['gemini'] }),
    clicks: ['#keys .row .btn:last-child'],
  },
  'options-choose-passphrase': { settings: ready, page: options, clicks: ['#keys .mode:last-of-type input'] },
  'options-privacy': {
    settings: ready,
    page: options,
    clicks: ['.privacy-tools .btn', '.privacy-tools > .row:last-child .btn'],
  },
  'options-ready': { settings: ready, page: options, clicks: ['#keys .tool'] },
};
