import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chromiumBuild, firefoxBuild } from './lab.ts';

async function manifestOf(build: string): Promise<Record<string, unknown>> {
  return JSON.parse(await readFile(join(build, 'manifest.json'), 'utf8'));
}

/** Everything that gives the extension a power, or that a store reads: a change here must be meant. */
const powers = [
  'permissions',
  'host_permissions',
  'optional_permissions',
  'optional_host_permissions',
  'content_security_policy',
  'content_scripts',
  'externally_connectable',
  'web_accessible_resources',
  'incognito',
  'commands',
  'omnibox',
  'minimum_chrome_version',
  'browser_specific_settings',
  'background',
  'side_panel',
  'sidebar_action',
];

describe('the manifest of the production build', () => {
  it.each([
    ['Chromium', chromiumBuild],
    ['Firefox', firefoxBuild],
  ])('for %s has exactly the powers that were decided', async (_, build) => {
    const manifest = await manifestOf(build);
    expect(Object.fromEntries(powers.map((name) => [name, manifest[name]]))).toMatchSnapshot();
  });
});
