import { defaultClientConditions } from 'vite';
import { defineConfig } from 'wxt';
import { leaveOutUnusedOpenai } from './scripts/build/leave-out-unused-openai.ts';

/**
 * Loopback for local models and the demo server, https for the services: only the background ever fetches.
 * Every HTML page narrows this to `connect-src 'none'` in a `<meta>` of its own, so that nothing a model writes
 * can make a page fetch.
 */
const connectSources = "'self' https: http://127.0.0.1:* http://localhost:*";

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  // Our own signs are drawn from data addresses in the style sheets. Nothing is ever loaded from elsewhere.
  "img-src 'self' data:",
  "font-src 'self'",
  `connect-src ${connectSources}`,
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "object-src 'none'",
  // No text ever becomes markup or script, not even by a mistake of ours: nothing may turn one into the other, but for
  // the fixed addresses that the two workers of a page start from.
  "require-trusted-types-for 'script'",
  'trusted-types compare-worker token-worker',
].join('; ');

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/module-react', '@wxt-dev/i18n/module'],
  manifestVersion: 3,
  webExt: { disabled: true },
  vite: () => ({ plugins: [leaveOutUnusedOpenai()] }),
  hooks: {
    'vite:build:extendConfig'(entrypoints, config) {
      const builds = (name: string) => entrypoints.some((entrypoint) => entrypoint.name === name);
      // A worker has no document, which the page's variant of a Markdown package looks up character names with.
      if (builds('compare-worker')) {
        config.resolve = { ...config.resolve, conditions: ['worker', ...defaultClientConditions] };
      }
      // What the panel draws first, in one file: split by who else imports what, it would be fetched in thirty.
      if (builds('sidepanel')) {
        const output = config.build?.rollupOptions?.output;
        if (output === undefined || Array.isArray(output)) throw new Error('The pages are built in another way now.');
        output.codeSplitting = {
          groups: [
            { name: 'app', test: /components[\\/]app[\\/]App\.tsx$/ },
            // In a file of its own: the first lines of a page need it, and would fetch all of the app for it.
            { name: 'preload', test: /preload-helper/, priority: 1 },
          ],
        };
      }
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    short_name: 'Triptych',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    // `alarms` locks keys that are behind a passphrase once they were not used for a while.
    permissions: ['contextMenus', 'activeTab', 'scripting', 'storage', 'unlimitedStorage', 'alarms'],
    host_permissions: [
      'https://api.deepseek.com/*',
      'https://api.openai.com/*',
      'https://generativelanguage.googleapis.com/*',
    ],
    // Asked for one address at a time, in the click that adds an endpoint of the user's own.
    optional_host_permissions: ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'],
    action: { default_title: '__MSG_askAllModels__' },
    commands: {
      'ask-all': {
        // Chromium keeps Alt+Shift+A for itself (it focuses a waiting dialog) and leaves a command that asks for it
        // without any key, and without a word. Measured in Chromium 156.
        suggested_key: { default: browser === 'firefox' ? 'Alt+Shift+A' : 'Alt+Shift+Q' },
        description: '__MSG_askAllModels__',
      },
      'ask-own': {
        // Chromium leaves this command without a key for W, C and X too. Measured in Chromium 156.
        suggested_key: { default: 'Alt+Shift+E' },
        description: '__MSG_askOwn__',
      },
      // The browsers' own commands: they know whether the panel of this window is open. Each has a name for it already.
      [browser === 'firefox' ? '_execute_sidebar_action' : '_execute_action']: {
        suggested_key: { default: 'Alt+Shift+Y' },
      },
    },
    omnibox: { keyword: 'ask' },
    content_security_policy: { extension_pages: contentSecurityPolicy },
    incognito: 'not_allowed',
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'triptych@triptych.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['websiteContent', 'authenticationInfo'] },
            },
          },
        }
      : { minimum_chrome_version: '120' }),
  }),
});
