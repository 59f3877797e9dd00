import { type Browser, browser } from '#imports';

/**
 * Longest time in ms that a page gets to answer. Reading takes some ms; a page that keeps its thread to itself, or a
 * frame of it, would keep the person waiting for ever.
 */
const patienceMs = 4_000;

/** A script that reads in a page: a file of the build, whose last value is what each frame gives. */
export type PageScript = '/read-active-field.js' | '/read-link.js' | '/read-image.js';

export interface FrameTarget {
  readonly tabId: number | undefined;
  /** One frame of the tab. Absent: all of them. */
  readonly frameId?: number | undefined;
}

/** Runs in the page: self-contained. */
export interface Preparation {
  readonly run: (value: string) => void;
  readonly value: string;
}

/**
 * What the frames of a page give, under the `activeTab` of the gesture. Never rejects: a page that is closed to
 * extensions has no frames, and one that keeps its thread to itself is too late. `preparation` runs before the script,
 * in the same world.
 */
export function readInPage<Reading>(
  script: PageScript,
  target: FrameTarget,
  { preparation, waitMs = patienceMs }: { readonly preparation?: Preparation; readonly waitMs?: number } = {},
): Promise<readonly (Reading | undefined)[] | 'too-late'> {
  return within(waitMs, readFrames<Reading>(script, target, preparation));
}

async function readFrames<Reading>(
  script: PageScript,
  { tabId, frameId }: FrameTarget,
  preparation: Preparation | undefined,
): Promise<(Reading | undefined)[]> {
  if (tabId === undefined || tabId < 0) return [];
  const target: Browser.scripting.InjectionTarget =
    frameId === undefined ? { tabId, allFrames: true } : { tabId, frameIds: [frameId] };
  try {
    if (preparation) {
      await browser.scripting.executeScript({ target, func: preparation.run, args: [preparation.value] });
    }
    const results = await browser.scripting.executeScript<[], Reading>({ target, files: [script] });
    return results.map(({ result }) => result ?? undefined);
  } catch {
    return [];
  }
}

function within<Value>(ms: number, work: Promise<Value>): Promise<Value | 'too-late'> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<'too-late'>((resolve) => {
    timer = setTimeout(resolve, ms, 'too-late');
  });
  return Promise.race([work, tooLate]).finally(() => clearTimeout(timer));
}
