import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Row } from '../tests/bench/benchmark.ts';
import { benchmarks } from '../tests/bench/benchmarks.ts';
import { usualLength } from '../tests/bench/history/generate-run.ts';
import { printTable } from '../tests/bench/print-table.ts';

/**
 * Measures what the product promises, each figure beside a named peer or limit in the same run: `npm run bench`, or
 * with names, `npm run bench -- compare dispatch`. A missed goal is printed and fails nothing.
 *
 * `--history-runs 100000` searches a history ten times as long, which takes some minutes to write; with
 * `--history-profile <folder>` it is kept there, and the next time goes on from it. Answers have 2,000 characters, or as
 * many as `--history-length` says.
 *
 * `--runs 15` takes more runs than the least, 7. `--extension <folder>` measures another build. With `EVAL_DIR` the
 * comparison reads real answers, without it those of the demo.
 */
const LEAST_RUNS = 7;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: String(LEAST_RUNS) },
    'history-runs': { type: 'string', default: '10000' },
    'history-length': { type: 'string', default: String(usualLength) },
    'history-profile': { type: 'string' },
    extension: { type: 'string', default: fileURLToPath(new URL('../.output/chrome-mv3', import.meta.url)) },
  },
});
const chosen = benchmarks.filter(
  ({ names }) =>
    positionals.length === 0 || names.some((name) => positionals.some((wanted) => name.startsWith(wanted))),
);

const rows: Row[] = [];
for (const benchmark of chosen) {
  console.error(`${benchmark.names.join(', ')}…`);
  try {
    const profile = values['history-profile'];
    const options = {
      runs: Math.max(LEAST_RUNS, Number(values.runs) || 0),
      extension: values.extension,
      historyRuns: Number(values['history-runs']),
      historyLength: Number(values['history-length']),
      ...(profile !== undefined && { historyProfile: profile }),
    };
    rows.push(...(await benchmark.run(options)));
  } catch (error) {
    console.error(`${benchmark.names.join(', ')} could not be measured:`, error);
    process.exitCode = 1;
  }
}
const cores = cpus();
console.log(`${cores.length} cores (${cores[0]?.model.trim()}), Node ${process.version}\n`);
printTable(rows);
