// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Point } from '../../../components/compare/points.ts';
import { isCommand } from '../../../components/keys/key-commands.ts';
import { nextDiffering, stepThroughList } from '../../../components/keys/step-through.ts';

function press(html: string, init: KeyboardEventInit = {}): boolean {
  document.body.innerHTML = html;
  const target = document.querySelector('.here') ?? document.body;
  let result = false;
  const listen = (event: KeyboardEvent) => {
    result = isCommand(event);
  };
  document.addEventListener('keydown', listen, { once: true });
  target.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true, ...init }));
  return result;
}

describe('a single key', () => {
  it('is a command on the page, on a button and on a check box', () => {
    expect(press('<p class="here"></p>')).toBe(true);
    expect(press('<button class="here"></button>')).toBe(true);
    expect(press('<input type="checkbox" class="here">')).toBe(true);
  });

  it.each([
    '<textarea class="here"></textarea>',
    '<input class="here">',
    '<select class="here"></select>',
    '<p contenteditable="true"><b class="here"></b></p>',
    '<div role="menu"><i class="here"></i></div>',
    '<div role="dialog"><i class="here"></i></div>',
  ])('is what it is inside %s', (html) => {
    expect(press(html)).toBe(false);
  });

  it.each([{ ctrlKey: true }, { altKey: true }, { metaKey: true }, { isComposing: true }])(
    'is left alone with %o',
    (init) => {
      expect(press('<p class="here"></p>', init)).toBe(false);
    },
  );
});

describe('nextDiffering', () => {
  const point = (index: number, verdict: 'differs' | 'only-one'): Point => ({
    group: { id: `${index}`, verdict, segmentIds: [], reasons: [], centralId: '', wordRanges: [] },
    says: [],
    silent: [],
    inPart: new Set(),
  });
  const points = [
    point(0, 'only-one'),
    point(1, 'differs'),
    point(2, 'differs'),
    point(3, 'only-one'),
    point(4, 'differs'),
  ];

  it('goes from difference to difference, and round', () => {
    expect([undefined, '1', '2', '4'].map((current) => nextDiffering(points, current, 1)?.group.id)).toEqual([
      '1',
      '2',
      '4',
      '1',
    ]);
    expect([undefined, '1', '2', '4'].map((current) => nextDiffering(points, current, -1)?.group.id)).toEqual([
      '4',
      '4',
      '1',
      '2',
    ]);
  });

  it('has nowhere to go where nothing differs', () => {
    expect(nextDiffering([point(0, 'only-one')], undefined, 1)).toBeUndefined();
  });
});

describe('the list of differences', () => {
  const focused = () => document.activeElement?.textContent;

  it('is gone through point by point, each unfolded, round and round', () => {
    document.body.innerHTML = ['one', 'two', 'three']
      .map((title) => `<details class="point"><summary>${title}</summary><a href="#x">a place</a></details>`)
      .join('');
    const { j, k } = stepThroughList();
    j();
    expect(focused()).toBe('one');
    j();
    expect(focused()).toBe('two');
    expect(document.querySelectorAll('details[open]')).toHaveLength(2);
    // From a place within a point, that point counts.
    document.querySelector<HTMLElement>('details:nth-child(2) a')?.focus();
    j();
    j();
    expect(focused()).toBe('one');
    k();
    expect(focused()).toBe('three');
  });

  it('is left alone where nothing differs', () => {
    document.body.innerHTML = '<button>here</button>';
    document.querySelector('button')?.focus();
    stepThroughList().j();
    expect(focused()).toBe('here');
  });
});
