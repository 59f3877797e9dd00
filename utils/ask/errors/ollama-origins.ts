/** The system the browser runs on, as far as instructions differ. */
export type Platform = 'mac' | 'windows' | 'linux';

/** Extensions of Chromium and of Firefox. Ollama's own list has neither (its source, August 2026). */
const origins = 'chrome-extension://*,moz-extension://*';

/**
 * How to make Ollama accept requests of extensions, by system. The server is told by its environment, and reads it
 * when it starts. [Ollama's FAQ, "setting environment variables"]
 */
export const ollamaOriginsLines: Readonly<Record<Platform, string>> = {
  mac: `launchctl setenv OLLAMA_ORIGINS "${origins}"`,
  windows: `setx OLLAMA_ORIGINS "${origins}"`,
  linux: `OLLAMA_ORIGINS=${origins} ollama serve`,
};

const labels: Readonly<Record<Platform, string>> = { mac: 'macOS', windows: 'Windows', linux: 'Linux' };

/** The hint for a local server that turned an extension away; for all systems when `platform` is not known. */
export function ollamaOriginsHint(platform: Platform | undefined): string {
  const platforms = platform ? [platform] : (Object.keys(labels) as Platform[]);
  const lines = platforms.map((one) => `${labels[one]}: ${ollamaOriginsLines[one]}`);
  return `For Ollama, run this in a terminal and start Ollama again. ${lines.join(' · ')}`;
}
