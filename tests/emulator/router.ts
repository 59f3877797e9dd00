import { deepseek } from './deepseek.ts';
import { gemini } from './gemini.ts';
import { openai } from './openai.ts';
import type { EmulatedService, Service } from './service.ts';

/** The order everywhere: DeepSeek, OpenAI, Gemini. */
export const services: Readonly<Record<EmulatedService, Service>> = { deepseek, openai, gemini };

/** Whose base URL a path stands under, and the rest of it. Undefined outside all three. */
export function findService(pathname: string): { readonly service: Service; readonly path: string } | undefined {
  for (const service of Object.values(services)) {
    if (pathname === service.basePath || pathname.startsWith(`${service.basePath}/`)) {
      return { service, path: pathname.slice(service.basePath.length) };
    }
  }
  return undefined;
}
