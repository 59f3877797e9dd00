import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../components/styles/tokens.css', import.meta.url), 'utf8');

/** Of WCAG 2.2 AA: 1.4.3 for text, 1.4.11 for lines and shapes that carry a meaning. */
const leastForText = 4.5;
const leastForLines = 3;

type Tokens = Readonly<Record<string, string>>;

/** The custom properties of the first block after `selector`. */
function tokensOf(selector: string): Tokens {
  const from = css.indexOf('{', css.indexOf(selector)) + 1;
  const block = css.slice(from, css.indexOf('}', from));
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  );
}

const light = tokensOf(':root {');
const dark = tokensOf('\n:root[data-theme="dark"] {');
const darkBySystem = tokensOf(':root:not([data-theme="light"]) {');

const surfaces = ['paper', 'surface', 'sunk'];
const models = ['m1', 'm2', 'm3', 'm4', 'm5', 'm6'];
const verdicts = ['differs', 'some', 'only', 'all'];

const textPairs: readonly (readonly [text: string, ground: string])[] = [
  ...surfaces.flatMap((ground) =>
    ['ink', 'ink-2', 'ink-3', 'accent', 'accent-hover', 'fault', 'code-key', 'code-str', 'code-com', ...verdicts].map(
      (text) => [text, ground] as const,
    ),
  ),
  ...verdicts.flatMap((verdict) => [
    [verdict, `${verdict}-soft`] as const,
    ['ink', `${verdict}-soft`] as const,
    ['ink-2', `${verdict}-soft`] as const,
    ['ink-3', `${verdict}-soft`] as const,
  ]),
  ...models.map((model) => ['on-model', model] as const),
  ...['del', 'ins', 'fault'].flatMap((name) => [[name, `${name}-soft`] as const, ['ink', `${name}-soft`] as const]),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['accent', 'accent-soft'],
  ['ink', 'accent-soft'],
  // A chip that is pressed.
  ['paper', 'ink'],
];

const linePairs: readonly (readonly [line: string, ground: string])[] = surfaces.flatMap((ground) => [
  ...['control', 'focus', 'fault', 'accent'].map((line) => [line, ground] as const),
  ...models.map((model) => [model, ground] as const),
  ...verdicts.map((verdict) => [`${verdict}-line`, ground] as const),
]);

describe.each([
  ['light', light],
  ['dark', dark],
])('%s', (_, tokens) => {
  it.each(textPairs)('%s is read on %s', (text, ground) => {
    expect(contrast(tokens, text, ground)).toBeGreaterThanOrEqual(leastForText);
  });

  it.each(linePairs)('%s is seen on %s', (line, ground) => {
    expect(contrast(tokens, line, ground)).toBeGreaterThanOrEqual(leastForLines);
  });
});

it('dark is the same by the system and by choice, and gives every colour that light gives', () => {
  expect(darkBySystem).toEqual(dark);
  expect(Object.keys(dark).sort()).toEqual(Object.keys(light).sort());
});

/** By WCAG 2.2, "contrast ratio": 1 to 21. */
function contrast(tokens: Tokens, one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(tokens, one), luminance(tokens, other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

/** By WCAG 2.2, "relative luminance": 0 to 1, of the token of that name. */
function luminance(tokens: Tokens, name: string): number {
  const colour = tokens[name];
  if (colour === undefined) throw new Error(`No token --${name}.`);
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
