import { setTimeout as sleep } from 'node:timers/promises';
import { answerSteps } from './answer-steps.ts';
import type { Outlet } from './outlet.ts';
import { createMetronome, type Pace } from './pace.ts';
import type { AnswerPlan, Interruption } from './plan-answer.ts';
import { KEEP_ALIVE, type Wire } from './wire.ts';

/** In the place of U+FFFD these are no UTF-8: a lone lead byte, then bytes that can never occur. */
const INVALID_UTF8 = Buffer.from([0xc3, 0x28, 0xff, 0xfe]);
const REPLACEMENT_CHARACTER = Buffer.from('\ufffd');

/** Streams a planned answer in a protocol's framing, at a pace, and ends the response. */
export async function streamAnswer(wire: Wire, plan: AnswerPlan, pace: Pace, outlet: Outlet): Promise<void> {
  const metronome = createMetronome(outlet.signal);
  const chunkCharacters = plan.chunkCharacters ?? pace.chunkCharacters;
  const textRate = plan.isHurried ? Infinity : pace.charactersPerSecond;
  const reasoningRate = plan.isHurried ? Infinity : (pace.reasoningCharactersPerSecond ?? textRate);

  await outlet.write(wire.begin());
  for (const step of answerSteps(plan, chunkCharacters, wire.reasoningInParts)) {
    switch (step.kind) {
      case 'reasoning':
        await metronome.wait(step.delta.length, reasoningRate);
        await outlet.write(wire.reasoning(step.delta, step.part));
        break;
      case 'text':
        await metronome.wait(step.delta.length, textRate);
        await outlet.write(wire.text(step.delta, plan.channel, step.isLast));
        outlet.delivered(step.delta);
        break;
      case 'interrupt':
        if ((await interrupt(step.interruption, wire, plan, outlet)) === 'over') return;
    }
  }
  for (const frame of wire.finish(plan.ending, plan)) await outlet.write(frame);
  outlet.end();
}

/** Writes {@link KEEP_ALIVE} every so often for `ms`, which may be `Infinity`. */
export async function keepAlive(outlet: Outlet, everyMs: number, ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= everyMs) {
    await outlet.write(KEEP_ALIVE);
    await sleep(Math.min(everyMs, left), undefined, { signal: outlet.signal });
  }
}

async function interrupt(
  interruption: Interruption,
  wire: Wire,
  plan: AnswerPlan,
  outlet: Outlet,
): Promise<'over' | 'goes-on'> {
  switch (interruption.what) {
    case 'stall':
      if (interruption.keepAliveEveryMs !== undefined) {
        await keepAlive(outlet, interruption.keepAliveEveryMs, Infinity);
      }
      return untilClosed(outlet);
    case 'end':
      outlet.end();
      return 'over';
    case 'fail':
      await outlet.write(wire.fail(interruption.name));
      outlet.end();
      return 'over';
    case 'malformed': {
      const event = wire.text('\ufffd', plan.channel, false);
      await outlet.write(interruption.how === 'utf-8' ? withInvalidUtf8(event) : withBrokenJson(event));
      return 'goes-on';
    }
  }
}

function untilClosed(outlet: Outlet): Promise<never> {
  return new Promise((_, reject) => {
    const close = () => reject(outlet.signal.reason);
    if (outlet.signal.aborted) close();
    else outlet.signal.addEventListener('abort', close, { once: true });
  });
}

function withInvalidUtf8(event: string): Uint8Array {
  const bytes = Buffer.from(event);
  const at = bytes.indexOf(REPLACEMENT_CHARACTER);
  return Buffer.concat([bytes.subarray(0, at), INVALID_UTF8, bytes.subarray(at + REPLACEMENT_CHARACTER.length)]);
}

/** Ends the event's last data line in the middle, framing intact. */
function withBrokenJson(event: string): string {
  return event.replace(/\ufffd[^\r\n]*/, '');
}
