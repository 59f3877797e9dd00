import type { GalleryState } from './states/gallery-state.tsx';

/** Longest time in ms until what a state is about is there. */
const patienceMs = 5_000;

/** Longest time in ms until what is to be clicked is there: it may be of the other width, and never come. */
const clickPatienceMs = 1_000;

/** Frames without a change in the page after which it is taken to be drawn. */
const quietFrames = 3;

const nextFrame = () => new Promise<void>((done) => requestAnimationFrame(() => done()));

/** Clicks and types what brings the page into its state; gives the selectors of what was not there. */
export async function perform({ clicks = [], typed, shows }: GalleryState): Promise<string[]> {
  const missing: string[] = [];
  await drawn();
  for (const selector of clicks) {
    if (await appears(selector, clickPatienceMs)) document.querySelector<HTMLElement>(selector)?.click();
    else missing.push(selector);
    await drawn();
  }
  if (typed && (await appears(typed[0], patienceMs))) type(...typed);
  if (shows !== undefined && !(await appears(shows, patienceMs))) missing.push(shows);
  await drawn();
  return missing;
}

/** Waits until nothing is on its way any more: no part of the program, no comparison, no change of the page. */
async function drawn(): Promise<void> {
  await document.fonts.ready;
  let changes = 0;
  const observer = new MutationObserver(() => {
    changes += 1;
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true });
  const until = performance.now() + patienceMs;
  for (let quiet = 0; quiet < quietFrames && performance.now() < until; quiet += 1) {
    changes = 0;
    // What only opens at a press is loaded once somebody is there.
    dispatchEvent(new Event('pointermove'));
    await nextFrame();
    if (changes > 0 || isOnItsWay()) quiet = -1;
  }
  observer.disconnect();
}

/** The menu button of the top bar opens nothing before its menu is loaded. */
function isOnItsWay(): boolean {
  const root = document.getElementById('root');
  if (!root?.firstElementChild) return true;
  return (
    document.querySelector('.patient, .opening') !== null ||
    (document.querySelector('.top .icon-btn') !== null && document.querySelector('.top [aria-haspopup]') === null)
  );
}

async function appears(selector: string, withinMs: number): Promise<boolean> {
  const until = performance.now() + withinMs;
  while (!document.querySelector(selector)) {
    if (performance.now() > until) return false;
    await nextFrame();
  }
  return true;
}

/** React listens to the event, and reads the value that was set past its own setter. */
function type(selector: string, text: string): void {
  const field = document.querySelector<HTMLInputElement>(selector);
  if (!field) return;
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
