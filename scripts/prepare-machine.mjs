// Runs on whatever Node is there, before anything is installed: plain JavaScript, no dependencies.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const binaries = join(root, 'node_modules', '.bin');

/** Debian packages by what they are for. */
const debianPackages = {
  chromium: ['chromium', 'fonts-noto-core', 'fonts-noto-cjk', 'fonts-noto-color-emoji'],
  display: ['xvfb', 'xauth', 'xdotool', 'fluxbox'],
  firefox: ['firefox-esr'],
  unzip: ['unzip'],
};

/** Installs the dependencies of the lock file, unless exactly these are there. */
export function installDependencies() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = join(root, 'node_modules', '.installed-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log('Installing dependencies, which takes about a minute…');
  // The build tools want a newer Node than may be running npm here; the dependency `node` brings it.
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(stamp, lock);
}

/**
 * Makes sure of programs by installing Debian packages where that is possible (root on Debian).
 * Elsewhere says in one line what to install, and ends.
 * @param {(keyof typeof debianPackages)[]} purposes
 */
export function installPrograms(purposes) {
  const missing = purposes.filter((purpose) => !isThere(purpose));
  if (missing.length === 0) return;
  const packages = missing.flatMap((purpose) => debianPackages[purpose]);
  if (process.getuid?.() === 0 && findProgram('apt-get')) {
    console.log(`Installing ${packages.join(' ')}…`);
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['update', '-qq'], environment);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], environment);
    return;
  }
  console.error(`Please install ${packages.join(' ')} (or the same from your system's packages), then try again.`);
  process.exit(1);
}

/** @param {keyof typeof debianPackages} purpose */
function isThere(purpose) {
  if (purpose === 'chromium') return findChromium() !== undefined;
  if (purpose === 'firefox') return findFirefox() !== undefined;
  if (purpose === 'unzip') return findProgram('unzip') !== undefined;
  return ['Xvfb', 'xauth', 'xdotool', 'fluxbox'].every((name) => findProgram(name));
}

/** A Chromium, Chrome or Edge on this machine. `CHROME_PATH` wins. */
export function findChromium() {
  endIfMissing('CHROME_PATH');
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable'];
  return firstThere([
    process.env.CHROME_PATH,
    ...names.map(findProgram),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ]);
}

/** A Firefox on this machine. `FIREFOX_PATH` wins. */
export function findFirefox() {
  endIfMissing('FIREFOX_PATH');
  return firstThere([
    process.env.FIREFOX_PATH,
    findProgram('firefox-esr'),
    findProgram('firefox'),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ]);
}

/** Another browser in the place of the one that was named would be found out late, if at all. */
function endIfMissing(variable) {
  const path = process.env[variable];
  if (!path || existsSync(path)) return;
  console.error(`${variable}: there is no browser at ${path}.`);
  process.exit(1);
}

function firstThere(paths) {
  return paths.find((path) => path && existsSync(path));
}

function findProgram(name) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Runs the build tool. What it draws for people who watch is seen only where it fails. */
export function runWxt(...args) {
  run('wxt', [...args, '--level', 'warn'], { ...process.env, CI: '1' }, 'pipe');
}

/**
 * Runs a program in the project with the project's own binaries first; ends with its code when it fails. With `pipe`,
 * its output is printed then only.
 * @param {'inherit' | 'pipe'} output
 */
export function run(command, args, environment = process.env, output = 'inherit') {
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    stdio: ['inherit', output, output],
    shell: process.platform === 'win32',
    env: { ...environment, PATH: `${binaries}${delimiter}${environment.PATH}` },
  });
  if (error) console.error(`${command}: ${error.message}`);
  if (status === 0) return;
  if (output === 'pipe') console.error(`${stdout}${stderr}`);
  process.exit(status ?? 1);
}
