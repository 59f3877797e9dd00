// `npm start`: everything from a fresh clone to the main job on screen. See scripts/demo/demo.ts for the job itself.
import process from 'node:process';
import { installDependencies, installPrograms, run, runWxt } from './prepare-machine.mjs';

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

installDependencies();
installPrograms(hasDisplay ? ['chromium'] : ['chromium', 'display']);
runWxt('build');
run('node', ['scripts/demo/demo.ts', ...process.argv.slice(2)]);
