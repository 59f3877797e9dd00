import type { Platform } from '../../utils/ask/errors/ollama-origins.ts';

/** The system whose instructions to show. `name`: what the browser says of it ("MacIntel", "Linux x86_64", "Win32"). */
export function readPlatform(name: string = navigator.platform): Platform {
  if (/mac/i.test(name)) return 'mac';
  return /win/i.test(name) ? 'windows' : 'linux';
}
