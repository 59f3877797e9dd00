import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Nine packages are built, in ms: several times what a slow machine with other work needs. */
const patienceMs = 540_000;

// The unpacked sources have no commit to build.
it.skipIf(!existsSync(`${root}/.git`))(
  'packages have the same bytes wherever they are built, also from the sources for AMO',
  async () => {
    const compare = promisify(execFile)(process.execPath, ['scripts/release/compare-builds.ts'], { cwd: root });
    const { stdout } = await compare;
    for (const store of ['chrome', 'edge', 'firefox', 'sources']) {
      expect(stdout).toMatch(new RegExp(`^[0-9a-f]{64}  triptych-[\\d.]+-${store}\\.zip$`, 'm'));
    }
    expect(stdout).toContain('Three builds, the same bytes.');
  },
  patienceMs,
);
