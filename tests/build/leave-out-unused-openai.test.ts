import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { leaveOutUnusedOpenai } from '../../scripts/build/leave-out-unused-openai.ts';

const sdk = dirname(createRequire(import.meta.url).resolve('openai'));

function load(part: string): Promise<string | null> {
  const { load: loadPart } = leaveOutUnusedOpenai() as { load(id: string): Promise<string | null> };
  return loadPart(join(sdk, part));
}

it.each([
  'client.mjs',
  'resources/index.mjs',
  'resources/chat/completions/completions.mjs',
  'resources/responses/responses.mjs',
  'lib/parser.mjs',
  'core/streaming.mjs',
])('leaves %s as it is', async (part) => {
  expect(await load(part)).toBeNull();
});

it('puts empty classes of the same names in the place of what nobody calls', async () => {
  const code = await load('resources/beta/beta.mjs');
  expect(code).toContain('export class Beta {}');
  expect(code).not.toContain('import');
  expect(await load('lib/ChatCompletionStream.mjs')).toContain('export class ChatCompletionStream {}');
});

it('touches no file of another package', async () => {
  const { load: loadPart } = leaveOutUnusedOpenai() as { load(id: string): Promise<string | null> };
  expect(await loadPart('/project/utils/resources/list.mjs')).toBeNull();
});
