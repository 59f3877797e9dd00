import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

/** The parts of the SDK's own folder that the product's two calls, and the client itself, run through. */
const used = /^(?:resources\/(?:index|chat\/|responses\/)|lib\/(?:parser|ResponsesParser|chat-completions\/))/;
/** Resources nobody calls here, and helpers that run tools and gather streams, which we read ourselves. */
const leavable = /[\\/]openai[\\/]((?:resources|lib)[\\/].+)\.mjs$/;

const declared = /export (?:class|const|function|async function|let|var) (\w+)/g;
const listed = /export \{([^}]*)\}/g;

/**
 * The client of the `openai` package makes an object for each of its resources, so that no bundler can leave one out:
 * two thirds of the background would be administration, fine-tuning and video. Here they are empty classes. The names a
 * part exports are read from the part itself, so that another version of the package builds as well.
 */
export function leaveOutUnusedOpenai(): Plugin {
  return {
    name: 'triptych:leave-out-unused-openai',
    async load(id) {
      const part = leavable.exec(id)?.[1]?.replaceAll('\\', '/');
      if (part === undefined || used.test(part)) return null;
      return namesOf(await readFile(id, 'utf8'))
        .map((name) => `export class ${name} {}`)
        .join('\n');
    },
  };
}

function namesOf(code: string): readonly string[] {
  const lists = [...code.matchAll(listed)].flatMap(([, list = '']) => list.split(','));
  const names = lists.map(
    (entry) =>
      entry
        .trim()
        .split(/\s+as\s+/)
        .at(-1) ?? '',
  );
  return [...new Set([...[...code.matchAll(declared)].map(([, name = '']) => name), ...names])].filter(Boolean);
}
