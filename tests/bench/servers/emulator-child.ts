import { instantPace, startEmulator } from '../../emulator/emulator.ts';
import { serveParent } from './child-server.ts';

export interface EmulatorReady {
  readonly baseURLs: Awaited<ReturnType<typeof startEmulator>>['baseURLs'];
  readonly key: string;
}

/** When questions arrived, in ms on the clock that all processes of the machine share. */
export type Arrivals = readonly number[];

const emulator = await startEmulator({ pace: instantPace });
const sharedClock = Number(process.hrtime.bigint()) / 1e6 - performance.now() - performance.timeOrigin;

serveParent({ baseURLs: emulator.baseURLs, key: emulator.key } satisfies EmulatorReady, () => {
  const questions = emulator.received.filter(({ kind }) => kind === 'question');
  const arrivals: Arrivals = questions.map(({ arrivedAt }) => arrivedAt + sharedClock);
  emulator.reset();
  return arrivals;
});
