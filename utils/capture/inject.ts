import { type Browser, browser } from '#imports';

/**
 * Longest time in ms that a page gets to answer. Reading takes some ms; a page that keeps its thread to itself, or a
 * frame of it, would keep the person waiting for ever.
 */
const patienceMs = 4_000;

/** A script that reads in a page: a file of the build, whose last value is what each frame gives. */
export type PageScript = '/read-active-field.js' | '/read-link.js';

export interface FrameTarget {
  readonly tabId: number | undefined;
  /** One frame of the tab. Absent: all of them. */
  readonly frameId?: number | undefined;
}

/**
 * What the frames of a page give, under the `activeTab` of the gesture. Never rejects: a page that is closed to
 * extensions has no frames, and one that keeps its thread to itself is too late.
 */
export function readInPage<Reading>(
  script: PageScript,
  target: FrameTarget,
): Promise<readonly (Reading | undefined)[] | 'too-late'> {
  return withinPatience(readFrames<Reading>(script, target));
}

async function readFrames<Reading>(
  script: PageScript,
  { tabId, frameId }: FrameTarget,
): Promise<(Reading | undefined)[]> {
  if (tabId === undefined || tabId < 0) return [];
  const target: Browser.scripting.InjectionTarget =
    frameId === undefined ? { tabId, allFrames: true } : { tabId, frameIds: [frameId] };
  try {
    const results = await browser.scripting.executeScript<[], Reading>({ target, files: [script] });
    return results.map(({ result }) => result ?? undefined);
  } catch {
    return [];
  }
}

function withinPatience<Value>(work: Promise<Value>): Promise<Value | 'too-late'> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<'too-late'>((resolve) => {
    timer = setTimeout(resolve, patienceMs, 'too-late');
  });
  return Promise.race([work, tooLate]).finally(() => clearTimeout(timer));
}
