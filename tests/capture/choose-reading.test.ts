import { describe, expect, it } from 'vitest';
import { chooseReading } from '../../utils/capture/choose-reading.ts';
import type { FrameReading, ReadText } from '../../utils/capture/frame-reading.ts';

const selection = (text: string, more: Partial<ReadText> = {}): FrameReading => ({
  hasFocus: true,
  selection: { text, ...more },
});
const field = (text: string, more: Partial<ReadText> = {}): FrameReading => ({
  hasFocus: true,
  field: { text, ...more },
});
const refused = (note: FrameReading['note']): FrameReading => ({ hasFocus: true, ...(note && { note }) });

describe('chooseReading', () => {
  it('prefers the page over the menu, for its new lines', () => {
    expect(chooseReading([selection('one\ntwo')], 'one two')).toEqual({ text: 'one\ntwo', from: 'selection' });
  });

  it('confirms a list by the browser’s own words for it, which have no marks', () => {
    expect(chooseReading([selection('- one\n- two', { plain: 'one\ntwo' })], 'one two')).toEqual({
      text: '- one\n- two',
      from: 'selection',
    });
  });

  it('confirms the beginning of a very long selection', () => {
    const reading = selection('one\ntwo', { fullLength: 5_000_000 });
    expect(chooseReading([reading], 'one two three')).toEqual({
      text: 'one\ntwo',
      note: 'shortened',
      fullLength: 5_000_000,
      from: 'selection',
    });
  });

  it('takes the menu where the page says something else', () => {
    expect(chooseReading([selection('stale')], 'one two')).toEqual({ text: 'one two', from: 'selection' });
    expect(chooseReading([field('whole field')], 'field')).toEqual({ text: 'field', from: 'selection' });
  });

  it('takes the menu where the page cannot be read', () => {
    expect(chooseReading([], 'one two')).toEqual({ text: 'one two', from: 'selection' });
    expect(chooseReading([refused('frame-closed')], 'one two')).toEqual({ text: 'one two', from: 'selection' });
  });

  it('takes the field where the menu says that nothing is selected', () => {
    expect(chooseReading([{ ...selection('made by the page'), ...field('typed') }], '')).toEqual({ text: 'typed' });
    expect(chooseReading([selection('made by the page')], '')).toEqual({ text: '', note: 'nothing-there' });
  });

  it('takes a selection that an editor draws itself, of which the menu knows nothing', () => {
    const reading = { ...selection('drawn', { isDrawnSelection: true }), ...field('all lines') };
    expect(chooseReading([reading], '')).toEqual({ text: 'drawn', from: 'selection' });
  });

  it('takes the selection before the field, where the gesture says nothing', () => {
    expect(chooseReading([{ ...field('all'), ...selection('a part') }], undefined)).toEqual({
      text: 'a part',
      from: 'selection',
    });
  });

  it.each(['secret-field', 'unseen-field'] as const)('never takes a %s, whatever the menu says', (note) => {
    expect(chooseReading([refused(note)], 'hunter2')).toEqual({ text: '', note });
  });

  it('takes no dots for a text', () => {
    expect(chooseReading([], '•••••••')).toEqual({ text: '', note: 'secret-field' });
  });

  it('takes the frame that has the focus, never another frame’s selection', () => {
    const stale = { ...selection('stale'), hasFocus: false };
    expect(chooseReading([stale, field('typed')], undefined)).toEqual({ text: 'typed' });
    expect(chooseReading([{ ...refused('frame-closed'), hasFocus: false }], undefined)).toEqual({
      text: '',
      note: 'frame-closed',
    });
  });

  it('says so when only a part could be read', () => {
    expect(chooseReading([field('line 1', { isPartial: true })], undefined)).toEqual({
      text: 'line 1',
      note: 'visible-part',
    });
  });

  it('says so when nothing could be read', () => {
    expect(chooseReading([], undefined)).toEqual({ text: '', note: 'page-closed' });
    expect(chooseReading([refused('nothing-there')], ' ')).toEqual({ text: '', note: 'nothing-there' });
  });
});
