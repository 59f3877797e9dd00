/** Scrolled further than this, in CSS pixels, somebody is reading and nothing else comes under their eyes. */
const readingFrom = 48;

/** Whether somebody is in the middle of reading the page. */
export function isReading(): boolean {
  return window.scrollY > readingFrom;
}
