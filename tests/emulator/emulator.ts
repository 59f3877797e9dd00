import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type AnswerContext, answerRequest } from './answer-request.ts';
import { loadDemoAnswers } from './demo-answers.ts';
import type { Fault } from './faults.ts';
import { demoPace, type Pace } from './pace.ts';
import { createRecorder, type ReceivedRequest } from './record.ts';
import { services } from './router.ts';
import { type EmulatedService, emulatedServices, knownError } from './service.ts';

export type { ErrorDetails, ErrorName, Fault } from './faults.ts';
export { instantPace, type Pace } from './pace.ts';
export type { ReceivedRequest } from './record.ts';
export type { EmulatedService, RequestKind } from './service.ts';

/**
 * A server on loopback that speaks the protocols of DeepSeek, OpenAI and Gemini as recorded, answers a set of
 * prepared questions, makes what is scripted go wrong, and remembers what it received.
 */
export interface Emulator {
  /** "http://127.0.0.1:8787" */
  readonly origin: string;
  /** What to set as each service's base URL; without a trailing slash. */
  readonly baseURLs: Readonly<Record<EmulatedService, string>>;
  /** The one key all three accept. Any other gets the service's own rejection. */
  readonly key: string;
  /** The questions with prepared answers. */
  readonly questions: readonly string[];
  /** All that arrived at the three services, in order, preflights and model lists too. */
  readonly received: readonly ReceivedRequest[];
  /**
   * Resolves with the matching requests once there are `count`. Checked again as answers proceed, so a filter may
   * ask for `textSent` or `closedBy`. Rejects after `timeoutMs` (10,000) with a list of what did arrive.
   */
  waitForRequests(
    count: number,
    filter?: (request: ReceivedRequest) => boolean,
    timeoutMs?: number,
  ): Promise<readonly ReceivedRequest[]>;
  /** One fault for each of the next question requests of a service, in order, after those scripted before. */
  script(service: EmulatedService, ...faults: Fault[]): void;
  /** For the requests that arrive from now on. */
  setPace(service: EmulatedService | 'all', pace: Pace): void;
  /** Forgets what was received and scripted, and goes back to the pace it started with. */
  reset(): void;
  /** Ends every open answer and frees the port. */
  stop(): Promise<void>;
}

export interface EmulatorOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  readonly host?: string;
  /** The one key that is accepted; {@link EMULATOR_KEY} when absent. */
  readonly key?: string;
  /** For all services; {@link demoPace} when absent. */
  readonly pace?: Pace;
  /** Where the prepared answers are. */
  readonly demoFolder?: string;
}

export const EMULATOR_KEY = 'demo-key';

export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const { port = 0, host = '127.0.0.1', pace: startPace, key = EMULATOR_KEY } = options;
  const { demoFolder = join(import.meta.dirname, 'demo') } = options;
  const recorder = createRecorder();
  const scripted = new Map<EmulatedService, Fault[]>();
  const paces = new Map<EmulatedService, Pace>();

  const demoAnswers = loadDemoAnswers(demoFolder);
  const context: AnswerContext = {
    key,
    recorder,
    demoAnswers,
    paceOf: (service) => paces.get(service) ?? startPace ?? demoPace[service],
    takeFault: (service) => scripted.get(service)?.shift(),
  };

  const server = createServer((incoming, response) => {
    answerRequest(incoming, response, context).catch((error: unknown) => {
      // A client that hangs up while it sends is gone; anything else is a fault of the emulator and must be seen.
      if (incoming.destroyed && !incoming.complete) return;
      console.error(error);
      response.destroy();
    });
  });
  server.listen(port, host);
  await once(server, 'listening');
  const origin = `http://${host}:${(server.address() as AddressInfo).port}`;

  return {
    origin,
    baseURLs: {
      deepseek: origin + services.deepseek.basePath,
      openai: origin + services.openai.basePath,
      gemini: origin + services.gemini.basePath,
    },
    key,
    questions: demoAnswers.questions,
    get received() {
      return recorder.received;
    },
    waitForRequests: recorder.waitForRequests,
    script(service, ...faults) {
      for (const fault of faults) assertPossible(service, fault);
      scripted.set(service, [...(scripted.get(service) ?? []), ...faults]);
    },
    setPace(service, pace) {
      for (const one of service === 'all' ? emulatedServices : [service]) paces.set(one, pace);
    },
    reset() {
      recorder.forget();
      scripted.clear();
      paces.clear();
    },
    async stop() {
      if (!server.listening) return;
      recorder.closeAll();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Finds a script that asks a service for an error it never sends when it is written, not when it is played. */
function assertPossible(service: EmulatedService, fault: Fault): void {
  const name = fault.kind === 'error' || fault.kind === 'error-in-stream' ? fault.name : undefined;
  if (name !== undefined) knownError(services[service], name);
}
