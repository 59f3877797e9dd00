// @vitest-environment happy-dom
import { act } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import { FilterChips } from '../../../components/history/FilterChips.tsx';
import { MarkEditor } from '../../../components/history/MarkEditor.tsx';
import { periodOf, periods, spanOf } from '../../../components/history/periods.ts';
import { click, draw, find, type } from '../draw.ts';
import { useRealTexts } from '../use-real-texts.ts';

beforeEach(() => useRealTexts());

const choices = {
  models: [{ key: 'deepseek', providerId: 'deepseek' as const, label: 'DeepSeek' }],
  tags: ['work'],
  hosts: [],
};

function choose(container: HTMLElement, label: string, value: string): Promise<void> {
  const select = find(container, 'select', label) as HTMLSelectElement;
  return act(async () => {
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

it('adds and takes off filters, and offers only what there is', async () => {
  const onChange = vi.fn();
  const store = { readFilterChoices: async () => choices };
  const page = await draw(<FilterChips store={store} filters={{ starred: true }} onChange={onChange} />);
  await click(find(page, 'button', 'Figures differ'));
  expect(onChange).toHaveBeenLastCalledWith({ starred: true, verdict: 'figures' });
  await click(find(page, 'button', 'Starred'));
  expect(onChange).toHaveBeenLastCalledWith({});
  await choose(page, 'Any model', 'deepseek');
  expect(onChange).toHaveBeenLastCalledWith({ starred: true, modelKey: 'deepseek' });
  await choose(page, 'Any outcome', 'refused');
  expect(onChange).toHaveBeenLastCalledWith({ starred: true, outcome: 'refused' });
  expect(page.querySelectorAll('select')).toHaveLength(4);
});

it.each(periods.map(({ id }) => id))('finds the period %s again in its filters', (id) => {
  const { from, until } = spanOf(id, 1_000_000_000_000);
  const filters = { ...(from !== undefined && { from }), ...(until !== undefined && { until }) };
  expect(Object.keys(filters)).toHaveLength(1);
  expect(periodOf(filters, 1_000_000_000_000)).toBe(id);
});

it('keeps tags and note when the person is done, and takes off what was emptied', async () => {
  const onMark = vi.fn();
  const onDone = vi.fn();
  const page = await draw(<MarkEditor run={{ tags: ['work'], note: 'Old' }} {...{ onMark, onDone }} />);
  await type(find(page, 'input'), 'work, Later, later');
  await type(find(page, 'textarea'), '  ');
  expect(onMark).not.toHaveBeenCalled();
  await click(find(page, 'button', 'Keep'));
  expect(onMark).toHaveBeenCalledWith({ tags: ['work', 'Later'], note: undefined });
  expect(onDone).toHaveBeenCalledOnce();
});
