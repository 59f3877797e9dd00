import { describe, expect, it } from 'vitest';
import { chooseReading } from '../../utils/capture/choose-reading.ts';
import type { FrameReading } from '../../utils/capture/read-active-field.ts';

const selection = (text: string, hasFocus = true): FrameReading => ({ hasFocus, isSelection: true, text });
const field = (text: string, hasFocus = true): FrameReading => ({ hasFocus, isSelection: false, text });

describe('chooseReading', () => {
  it('prefers the page over the menu, for its new lines', () => {
    expect(chooseReading([selection('one\ntwo')], 'one two')).toEqual({ text: 'one\ntwo' });
  });

  it('takes the menu where the page says something else', () => {
    expect(chooseReading([selection('stale')], 'one two')).toEqual({ text: 'one two' });
    expect(chooseReading([field('whole field')], 'field')).toEqual({ text: 'field' });
  });

  it('takes the menu where the page cannot be read', () => {
    expect(chooseReading([], 'one two')).toEqual({ text: 'one two' });
    expect(chooseReading([{ ...field(''), note: 'frame-closed' }], 'one two')).toEqual({ text: 'one two' });
  });

  it('never takes a secret, whatever the menu says', () => {
    expect(chooseReading([{ ...field(''), note: 'secret-field' }], 'hunter2')).toEqual({
      text: '',
      note: 'secret-field',
    });
  });

  it('takes the frame that has the focus, never another frame’s selection', () => {
    expect(chooseReading([selection('stale', false), field('typed')], undefined)).toEqual({ text: 'typed' });
    expect(chooseReading([{ ...selection('', false), note: 'frame-closed' }], undefined)).toEqual({
      text: '',
      note: 'frame-closed',
    });
  });

  it('says so when nothing could be read', () => {
    expect(chooseReading([], undefined)).toEqual({ text: '', note: 'page-closed' });
    expect(chooseReading([{ ...field(''), note: 'nothing-there' }], ' ')).toEqual({ text: '', note: 'nothing-there' });
  });
});
