import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('runs on its own, says in plain words how to reach it, and ends when told', async () => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    let printed = '';
    for await (const chunk of child.stdout) {
      printed += String(chunk);
      if (printed.includes('Ctrl+C')) break;
    }
    expect(printed).toMatch(/DeepSeek +http:\/\/127\.0\.0\.1:\d+\/deepseek\n/);
    expect(printed).toMatch(/ChatGPT +http:\/\/127\.0\.0\.1:\d+\/openai\/v1\n/);
    const gemini = /Gemini +(http:\S+\/gemini)\n/.exec(printed)?.[1];
    const listed = await fetch(`${gemini}/v1beta/models`, { headers: { 'x-goog-api-key': 'demo-key' } });
    expect(listed.status).toBe(200);
    await listed.text();
  } finally {
    child.kill('SIGTERM');
  }
  const [code] = await once(child, 'exit');
  expect(code).toBe(0);
});
