// `npm start`: everything from a fresh clone to the main job on screen. See scripts/demo/demo.ts for the job itself.
import process from 'node:process';
import { parseArgs } from 'node:util';
import { installDependencies, installPrograms, run, runWxt } from './prepare-machine.mjs';

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

const usage = `npm start                        shows the first prepared question
npm start -- --question "…"      asks another one; \`npm run emulator\` lists those that have an answer`;

// Read before anything is installed: a slip is told at once.
try {
  const { values } = parseArgs({ options: { question: { type: 'string' }, help: { type: 'boolean' } } });
  if (values.help) {
    console.log(usage);
    process.exit(0);
  }
} catch (error) {
  console.error(`${error.message}\n\n${usage}`);
  process.exit(1);
}

installDependencies();
installPrograms(hasDisplay ? ['chromium'] : ['chromium', 'display']);
runWxt('build');
run('node', ['scripts/demo/demo.ts', ...process.argv.slice(2)]);
