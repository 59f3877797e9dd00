import type { PanelState } from '../../../utils/run/run-client.ts';
import { databaseHealth } from '../../../utils/store/database-health.ts';
import { defaultSettings } from '../../../utils/store/default-settings.ts';
import { picture } from '../picture.ts';
import { app, type GalleryState, longQuote, ready, sixReady, withSet } from './gallery-state.tsx';

const compose = (view: Partial<Extract<PanelState['view'], { name: 'compose' }>>) =>
  app({ connected: true, view: { name: 'compose', draft: '', ...view } });

/** The question box, and the lines above it that stay as long as they are true. */
export const askStates: Readonly<Record<string, GalleryState>> = {
  welcome: { settings: defaultSettings, page: compose({}) },
  'welcome-draft': {
    settings: defaultSettings,
    page: compose({ draft: 'How high is Mount Everest?', source: { url: 'https://en.wikipedia.org/wiki/Everest' } }),
  },
  compose: { settings: ready, page: compose({}) },
  'compose-first': {
    settings: { ...ready, askAtOnceChosen: false },
    page: compose({
      draft: 'How high is Mount Everest,\nand when was it first climbed?',
      source: { url: 'https://en.wikipedia.org/wiki/Everest' },
    }),
  },
  'compose-quote': {
    settings: ready,
    page: compose({
      quote: longQuote,
      source: { url: 'https://www.nature.example/articles/tides', title: 'Tides and the moon' },
      sendsPage: true,
    }),
  },
  'compose-image': {
    settings: {
      ...ready,
      models: ready.models.map((one) => (one.key === 'deepseek' ? { ...one, modelId: 'deepseek-v4-pro' } : one)),
    },
    page: compose({ images: [picture], source: { url: 'https://www.nature.example/articles/tides', title: 'Tides' } }),
  },
  'compose-prompt': {
    settings: ready,
    page: compose({ draft: 'The tides follow the moon twice a day.', source: { url: 'https://www.nature.example/' } }),
    clicks: ['.prompts .chip'],
  },
  'compose-private': {
    settings: ready,
    page: compose({
      draft: 'Did ann.smith@example.org pay to NL91 ABNA 0417 1643 00?',
      source: { url: 'https://mail.example.org/' },
      invisible: 15,
    }),
  },
  'compose-visible-part': { settings: ready, page: compose({ draft: 'line 1\nline 2\nline 3', note: 'visible-part' }) },
  'compose-note': { settings: ready, page: compose({ note: 'page-closed' }) },
  'compose-set': { settings: withSet, page: compose({ draft: 'How high is Mount Everest?' }) },
  'compose-knobs': { settings: withSet, page: compose({ draft: 'How high?' }), clicks: ['.knobs-button'] },
  'compose-policies': {
    settings: ready,
    page: compose({}),
    clicks: ['.policy-fold summary', '.dest li:last-child summary'],
  },
  'compose-local-only': { settings: { ...sixReady, localOnly: true }, page: compose({ draft: 'How high?' }) },
  'compose-masked': {
    settings: { ...ready, masking: 'always' },
    page: compose({ draft: 'Did ann.smith@example.org pay to NL91 ABNA 0417 1643 00?' }),
    shows: '.mask-line',
  },
  trouble: {
    settings: defaultSettings,
    page: app({ connected: true, view: { name: 'compose', draft: 'How high?' }, trouble: 'no-service-on' }),
  },
  'over-limit': {
    settings: { ...ready, dailyLimitUsd: 1 },
    page: app({ connected: true, view: { name: 'compose', draft: 'How high?' }, trouble: 'over-daily-limit' }),
  },
  locked: {
    settings: ready,
    page: app({ connected: true, view: { name: 'compose', draft: 'How high?' }, trouble: 'keys-locked' }),
  },
  offline: {
    settings: ready,
    page: compose({ draft: 'How high is Mount Everest?' }),
    prepare: async () => void Object.defineProperty(navigator, 'onLine', { value: false }),
    shows: '.banner',
  },
  reconnecting: {
    settings: ready,
    page: app({ connected: false, view: { name: 'compose', draft: 'How high?' } }),
    shows: '.banner',
  },
  outdated: {
    settings: ready,
    page: app({ connected: true, view: { name: 'compose', draft: 'How high?' }, trouble: 'disk-full' }),
    prepare: async () => databaseHealth.report('outdated'),
    shows: '.banner + .banner',
  },
};
