// @vitest-environment happy-dom
import { act, useState } from 'react';
import { expect, test } from 'vitest';
import { readNumber } from '../../../components/knobs/read-number.ts';
import { useTyped } from '../../../components/knobs/use-typed.ts';
import { draw, find, type } from '../draw.ts';

let change = (_: number | undefined) => {};

function Field() {
  const [kept, setKept] = useState<number | undefined>(0.2);
  change = setKept;
  const text = (value: number | undefined) => (value === undefined ? '' : String(value));
  const [typed, onType] = useTyped(text(kept), (given) => {
    const value = readNumber(given, 0, 2);
    setKept(value);
    return text(value);
  });
  return (
    <>
      <input value={typed} onChange={(event) => onType(event.currentTarget.value)} />
      <output>{kept}</output>
    </>
  );
}

test('what is typed stays as typed while its value is kept', async () => {
  const page = await draw(<Field />);
  const field = find(page, 'input') as HTMLInputElement;
  for (const [typed, kept] of [
    ['0.', '0'],
    ['0.5', '0.5'],
    ['0,7', '0.7'],
    ['', ''],
    ['9', ''],
  ] as const) {
    await type(field, typed);
    expect([field.value, find(page, 'output').textContent]).toEqual([typed, kept]);
  }
});

test('a value that is changed elsewhere replaces it, also by one that was there before', async () => {
  const page = await draw(<Field />);
  const field = find(page, 'input') as HTMLInputElement;
  await type(field, '0.5');
  await act(async () => change(0.2));
  expect(field.value).toBe('0.2');
});
