import { expect, test } from 'vitest';
import { createSeenEnds } from '../../../components/shared/seen-ends.ts';

function createSight() {
  const observed = new Set<Element>();
  let report: IntersectionObserverCallback = () => undefined;
  const observer = {
    observe: (element: Element) => void observed.add(element),
    unobserve: (element: Element) => void observed.delete(element),
  };
  const ends = createSeenEnds((onChange) => {
    report = onChange;
    return observer;
  });
  const look = (target: object, isIntersecting: boolean) =>
    report([{ target, isIntersecting } as IntersectionObserverEntry], observer as unknown as IntersectionObserver);
  return { ends, observed, look };
}

// Nothing here asks an element anything.
const elementOf = () => ({}) as Element;

test('an answer is seen while the end of its text is, and while nobody has looked', () => {
  const { ends, look } = createSight();
  const element = elementOf();
  expect(ends.isSeen('a')).toBe(false);
  ends.watch(element, 'a');
  expect(ends.isSeen('a')).toBe(true);
  expect(ends.isSeen('b')).toBe(false);
  look(element, false);
  expect(ends.isSeen('a')).toBe(false);
});

test('one that is drawn twice is seen in either place', () => {
  const { ends, look } = createSight();
  const [one, other] = [elementOf(), elementOf()];
  ends.watch(one, 'a');
  ends.watch(other, 'a');
  look(one, false);
  expect(ends.isSeen('a')).toBe(true);
  look(other, false);
  expect(ends.isSeen('a')).toBe(false);
});

test('coming into sight is told, going out of it is not, and nothing is after the watch has ended', () => {
  const { ends, observed, look } = createSight();
  let told = 0;
  const stop = ends.subscribe(() => void told++);
  const element = elementOf();
  const endWatch = ends.watch(element, 'a');
  look(element, true);
  look(element, false);
  expect(told).toBe(0);
  look(element, true);
  expect(told).toBe(1);
  endWatch();
  expect(observed.size).toBe(0);
  expect(ends.isSeen('a')).toBe(false);
  look(element, true);
  stop();
  expect(told).toBe(1);
});
