// `npm test`: everything from a fresh clone to every check. `.ci/run` calls it.
import process from 'node:process';
import { installDependencies, installPrograms, run } from './prepare-machine.mjs';

installDependencies();
installPrograms(['chromium', 'display', 'firefox']);
run('wxt', ['prepare', '--level', 'warn']);
run('npm', ['run', 'lint']);
run('npm', ['run', 'types']);
run('wxt', ['build', '--level', 'warn']);
run('wxt', ['build', '-b', 'firefox', '--mv3', '--level', 'warn']);
run('vitest', ['run', ...process.argv.slice(2)]);
