import { BackupFaultError } from './backup-fault.ts';

/** Longest line in UTF-16 units: an answer has at most 10 MiB of text, a run six answers. */
const longestLine = 128 * 1024 * 1024;
/** Below this many bytes unpacked, nothing is suspicious. */
const alwaysAllowed = 256 * 1024 * 1024;
/** Text packs to a tenth, the same answer over and over to a hundredth; gzip itself ends at 1 to 1,032. */
const highestRatio = 400;

export interface LineLimits {
  readonly longestLine: number;
  readonly alwaysAllowed: number;
  readonly highestRatio: number;
}

const usual: LineLimits = { longestLine, alwaysAllowed, highestRatio };

/**
 * The lines of a gzip file. `onBytes` hears how many bytes of the file were taken so far. Memory stays that of one
 * line, whatever the file unpacks to. Throws a `BackupFaultError` for a file that cannot be unpacked or unpacks to more
 * than is sensible.
 */
export async function* readLines(
  file: Blob,
  onBytes: (bytes: number) => void = () => undefined,
  limits: LineLimits = usual,
): AsyncGenerator<string, void> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let rest = '';
  let unpacked = 0;
  for await (const chunk of unpack(file, onBytes)) {
    unpacked += chunk.byteLength;
    if (unpacked > limits.alwaysAllowed && unpacked > file.size * limits.highestRatio) fail('too-large');
    const lines = (rest + decode(decoder, chunk)).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > limits.longestLine) fail('too-large');
    yield* lines;
  }
  if (rest + decode(decoder) !== '') fail('damaged');
}

function decode(decoder: TextDecoder, chunk?: Uint8Array): string {
  try {
    return decoder.decode(chunk, { stream: chunk !== undefined });
  } catch {
    return fail('damaged');
  }
}

async function* unpack(file: Blob, onBytes: (bytes: number) => void): AsyncGenerator<Uint8Array, void> {
  let hasReadFault = false;
  let taken = 0;
  const source = file.stream().getReader();
  const packed = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      try {
        const { value, done } = await source.read();
        if (done) return controller.close();
        taken += value.byteLength;
        onBytes(taken);
        controller.enqueue(value);
      } catch (error) {
        hasReadFault = true;
        controller.error(error);
      }
    },
    cancel: (reason) => source.cancel(reason),
  });
  const reader = packed.pipeThrough(new DecompressionStream('gzip')).getReader();
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      yield value;
    }
  } catch {
    fail(hasReadFault ? 'unreadable' : 'damaged');
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function fail(kind: 'too-large' | 'damaged' | 'unreadable'): never {
  throw new BackupFaultError({ kind });
}
