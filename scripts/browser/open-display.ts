import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** A screen of our own, with a window manager, so that native menus and shortcuts work without a monitor. */
export interface Display {
  /** For the `DISPLAY` of what is to be shown on it: ":99". */
  readonly name: string;
  readonly width: number;
  readonly height: number;
  close(): Promise<void>;
}

/** Opens a virtual screen of the given size in pixels. Rejects when Xvfb does not start. */
export async function openDisplay(width = 1400, height = 1000): Promise<Display> {
  const home = await mkdtemp(join(tmpdir(), 'triptych-display-'));
  // Xvfb picks a free number itself and writes it to descriptor 3.
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Xvfb ended with code ${code} before it opened a display.`)));
    server.stdio[3]?.once('data', (data: Buffer) => resolve(data.toString().trim()));
  });
  const name = `:${number}`;
  // Fluxbox writes its settings into the home folder: a made one keeps the person's own untouched.
  // It has the wallpaper set by a script, which opens a window to complain when the machine has no program for that,
  // seconds later, and that window takes the focus from whoever types just then. Here the script does nothing.
  await symlink('/bin/true', join(home, 'fbsetbg'));
  const manager = await startManager(name, home).catch(async (error: unknown) => {
    await ended(server);
    await rm(home, { recursive: true, force: true });
    throw error;
  });

  return {
    name,
    width,
    height,
    async close() {
      await ended(manager);
      await ended(server);
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** Longest time in ms until a window manager manages, and how often to look. */
const managedWithinMs = 5_000;
const lookEveryMs = 50;
/** Fluxbox now and then comes up without ever taking its display; the next one does. */
const mostStarts = 4;

async function startManager(displayName: string, home: string): Promise<ReturnType<typeof spawn>> {
  const env = { ...process.env, DISPLAY: displayName, HOME: home, PATH: `${home}:${process.env.PATH}` };
  for (let start = 1; start <= mostStarts; start += 1) {
    const manager = spawn('fluxbox', [], { stdio: 'ignore', env });
    await new Promise((resolve, reject) => manager.once('spawn', resolve).once('error', reject));
    if (await isManaged(displayName)) return manager;
    await ended(manager);
  }
  throw new Error('The window manager did not start.');
}

/** Whether a window manager rules the display in time: windows that open before it may never get the focus. */
async function isManaged(displayName: string): Promise<boolean> {
  const env = { ...process.env, DISPLAY: displayName };
  for (const deadline = Date.now() + managedWithinMs; Date.now() < deadline; await sleep(lookEveryMs)) {
    // It fails until the root window says how many desktops there are, which is the manager's to say.
    const isThere = await execute('xdotool', ['get_num_desktops'], { env }).then(
      () => true,
      () => false,
    );
    if (isThere) return true;
  }
  return false;
}

/** A window manager whose window was killed may not hear that it is to end; after this time, in ms, it has no choice. */
const patienceMs = 2_000;

function ended(child: ReturnType<typeof spawn>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), patienceMs);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
    child.kill();
  });
}
