import { startEmulator } from './emulator.ts';

const USUAL_PORT = 8787;

const emulator = await startEmulator({ port: Number(process.env.PORT ?? USUAL_PORT) });

console.log(`The demo server is running. It answers like the three services, from prepared texts, and keeps nothing.

Set these addresses in the options of the extension:
  DeepSeek  ${emulator.baseURLs.deepseek}
  ChatGPT   ${emulator.baseURLs.openai}
  Gemini    ${emulator.baseURLs.gemini}
and for all three this key:
  ${emulator.key}

Ask anything. To these questions there are prepared answers:
${emulator.questions.map((question) => `  ${question}`).join('\n')}

Press Ctrl+C to end it.`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void emulator.stop());
}
