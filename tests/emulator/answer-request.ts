import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { corsHeaders, preflightHeaders } from './cors.ts';
import type { DemoAnswers } from './demo-answers.ts';
import { demoServerAnswer } from './demo-server-answer.ts';
import type { Fault } from './faults.ts';
import { type ByteLimit, createOutlet, type Outlet, ResponseOver } from './outlet.ts';
import type { Pace } from './pace.ts';
import { planAnswer } from './plan-answer.ts';
import { now, type Recorder } from './record.ts';
import { findService } from './router.ts';
import {
  type Ask,
  type EmulatedService,
  isReply,
  knownError,
  type Reply,
  type Service,
  type ServiceRequest,
} from './service.ts';
import { keepAlive, streamAnswer } from './stream-answer.ts';

/** What answering needs to know of the emulator. */
export interface AnswerContext {
  readonly key: string;
  readonly recorder: Recorder;
  readonly demoAnswers: DemoAnswers;
  paceOf(service: EmulatedService): Pace;
  /** The next scripted fault of a service, taken off its list. */
  takeFault(service: EmulatedService): Fault | undefined;
}

/** How often a service that keeps a waiting question alive sends a comment, in ms. */
const KEEP_ALIVE_EVERY_MS = 1000;

/** Gemini's reason for turning down a question, when the script names none. */
const USUAL_BLOCK = 'PROHIBITED_CONTENT';

/** What a network that wants a log-in puts in the place of any answer. */
const CAPTIVE_PORTAL =
  '<!DOCTYPE html>\n<html lang="en"><head><title>Welcome to the guest network</title></head>\n' +
  '<body><h1>Please log in</h1><p>Accept the terms of use to go online.</p></body></html>\n';

/** Reads one HTTP request and answers it as the service under whose path it came. */
export async function answerRequest(
  incoming: IncomingMessage,
  response: ServerResponse,
  context: AnswerContext,
): Promise<void> {
  const arrivedAt = now();
  const url = new URL(incoming.url ?? '/', 'http://emulator');
  const found = findService(url.pathname);
  if (found === undefined) {
    response.writeHead(404, { ...corsHeaders, 'content-type': 'text/plain; charset=utf-8' });
    response.end('This is the demo server of Triptych. It answers under /deepseek, /openai/v1 and /gemini.\n');
    return;
  }

  const { service, path } = found;
  const request: ServiceRequest = {
    method: incoming.method ?? 'GET',
    path,
    query: url.searchParams,
    headers: flatHeaders(incoming),
    body: parsed(await readBody(incoming)),
  };
  const kind = request.method === 'OPTIONS' ? 'preflight' : service.kindOf(request);
  const fault = kind === 'question' ? context.takeFault(service.id) : undefined;
  const entry = context.recorder.open({
    service: service.id,
    kind,
    method: request.method,
    path: incoming.url ?? '/',
    headers: request.headers,
    body: request.body,
    arrivedAt,
  });
  const outlet = createOutlet(response, entry, byteLimitOf(fault));

  try {
    switch (kind) {
      case 'preflight':
        outlet.start(204, preflightHeaders(incoming.headers));
        outlet.end();
        return;
      case 'unknown':
        return await sendReply(outlet, service.notFound(request));
      case 'models':
        return await sendReply(outlet, service.rejectKey(request, context.key) ?? service.listModels(request));
      case 'question':
        return await answerQuestion(service, request, fault, outlet, context);
    }
  } catch (error) {
    if (!(error instanceof ResponseOver) && !outlet.signal.aborted) throw error;
  }
}

async function answerQuestion(
  service: Service,
  request: ServiceRequest,
  scripted: Fault | undefined,
  outlet: Outlet,
  context: AnswerContext,
): Promise<void> {
  // A scripted response comes before anything else: no service would look at the key first and then be down.
  const whole = scripted === undefined ? undefined : wholeReply(scripted, service);
  if (whole !== undefined) return sendReply(outlet, whole);

  const rejected = service.rejectKey(request, context.key);
  if (rejected !== undefined) return sendReply(outlet, rejected);
  const ask = service.ask(request);
  if (isReply(ask)) return sendReply(outlet, ask);

  const demo = ask.isFollowUp ? undefined : context.demoAnswers.find(ask.question, service.id);
  const usual = demo ?? demoServerAnswer(service.id, ask.question, context.demoAnswers.questions.length);
  const fault = scripted ?? demo?.fault ?? { kind: 'none' };
  const pace = context.paceOf(service.id);

  const wholeByPlan = wholeReply(fault, service);
  if (wholeByPlan !== undefined) {
    await sleep(pace.firstByteMs, undefined, { signal: outlet.signal });
    return sendReply(outlet, wholeByPlan);
  }
  await waitForFirstByte(service, ask, fault, pace, outlet);
  if (fault.kind === 'prompt-blocked') return blockPrompt(ask, fault.reason ?? USUAL_BLOCK, outlet);
  const plan = planAnswer(usual, fault);
  // Reasoning that the client did not ask for stays unseen.
  await streamAnswer(ask.wire, ask.showsReasoning ? plan : { ...plan, reasoning: [] }, pace, outlet);
}

/** Waits as the service would, and sends the response's head. */
async function waitForFirstByte(service: Service, ask: Ask, fault: Fault, pace: Pace, outlet: Outlet): Promise<void> {
  const open = () => outlet.start(200, { ...corsHeaders, ...ask.wire.headers });
  const isDelayed = fault.kind === 'delay';
  const ms = isDelayed ? fault.ms : pace.firstByteMs;
  const everyMs = isDelayed ? fault.keepAliveEveryMs : service.keepsAliveWhileQueued ? KEEP_ALIVE_EVERY_MS : undefined;
  if (everyMs !== undefined && ms > 0) {
    open();
    await keepAlive(outlet, everyMs, ms);
    return;
  }
  if (ms > 0) await sleep(ms, undefined, { signal: outlet.signal });
  open();
}

async function blockPrompt(ask: Ask, reason: string, outlet: Outlet): Promise<void> {
  await outlet.write(ask.wire.blockPrompt?.(reason) ?? '');
  outlet.end();
}

/** The faults that are a whole response and no stream. */
function wholeReply(fault: Fault, service: Service): Reply | undefined {
  switch (fault.kind) {
    case 'status':
      return {
        status: fault.status,
        headers: {
          ...(typeof fault.body === 'object' ? { 'content-type': 'application/json' } : {}),
          ...fault.headers,
        },
        body: typeof fault.body === 'object' ? JSON.stringify(fault.body) : (fault.body ?? ''),
      };
    case 'error':
      return knownError(service, fault.name, fault);
    case 'html':
      return {
        status: 200,
        headers: { 'content-type': 'text/html; charset=utf-8' },
        body: fault.body ?? CAPTIVE_PORTAL,
      };
    case 'prompt-blocked':
      return service.error('prompt-blocked', {});
    default:
      return undefined;
  }
}

function byteLimitOf(fault: Fault | undefined): ByteLimit | undefined {
  if (fault?.kind !== 'cut' && fault?.kind !== 'end') return undefined;
  return { afterBytes: fault.afterBytes, how: fault.kind };
}

async function sendReply(outlet: Outlet, { status, headers, body }: Reply): Promise<void> {
  outlet.start(status, { ...corsHeaders, ...headers });
  await outlet.write(body);
  outlet.end();
}

function flatHeaders(incoming: IncomingMessage): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(incoming.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
}

async function readBody(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function parsed(body: string): unknown {
  if (body === '') return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}
