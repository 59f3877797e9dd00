// `npm test`: everything from a fresh clone to every check. `.ci/run` calls it.
import process from 'node:process';
import { installDependencies, installPrograms, run, runWxt } from './prepare-machine.mjs';

installDependencies();
installPrograms(['chromium', 'display', 'firefox', 'unzip']);
runWxt('prepare');
run('npm', ['run', 'lint']);
run('npm', ['run', 'types']);
runWxt('build');
runWxt('build', '-b', 'firefox', '--mv3');
run('vitest', ['run', ...process.argv.slice(2)]);
