import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskText } from '../../utils/mask/mask-text.ts';
import { restoreText } from '../../utils/mask/restore-text.ts';

const letter = 'Dear ann@example.org, pay NL91 ABNA 0417 1643 00. Copy: bob@example.org, ann@example.org.';

describe('maskText', () => {
  it('puts a placeholder in the place of each detail, the same for the same', () => {
    expect(maskText(letter)).toEqual({
      text: 'Dear [e-mail 1], pay [IBAN 1]. Copy: [e-mail 2], [e-mail 1].',
      masks: [
        { placeholder: '[e-mail 1]', value: 'ann@example.org' },
        { placeholder: '[IBAN 1]', value: 'NL91 ABNA 0417 1643 00' },
        { placeholder: '[e-mail 2]', value: 'bob@example.org' },
      ],
    });
  });

  it('goes on counting from the thread before', () => {
    const known = [{ placeholder: '[e-mail 1]', value: 'zoe@example.org' }];
    expect(maskText('ann@example.org and zoe@example.org', known).text).toBe('[e-mail 2] and [e-mail 1]');
  });

  it('gives nobody a placeholder that is written in the text', () => {
    expect(maskText('[e-mail 1] is ann@example.org').text).toBe('[e-mail 1] is [e-mail 2]');
  });

  it('is undone by restoring, for any text around', () => {
    const detail = fc.constantFrom(
      'ann@example.org',
      'NL91 ABNA 0417 1643 00',
      '4111 1111 1111 1111',
      '+31 6 12345678',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(detail, fc.lorem())), (parts) => {
        const text = parts.join(', ');
        const { text: masked, masks } = maskText(text);
        for (const { value } of masks) expect(masked).not.toContain(value);
        expect(restoreText(masked, masks)).toBe(text);
      }),
    );
  });
});

describe('restoreText', () => {
  const masks = [{ placeholder: '[e-mail 1]', value: 'ann@example.org' }];

  it.each(['[e-mail 1]', '[E-mail 1]', '[E-MAIL 1]', '[e\u2011mail 1]', '[e-mail\u00a01]', '\\[e-mail 1\\]'])(
    'knows a placeholder that a model wrote as %s',
    (written) => {
      expect(restoreText(`Write to ${written}.`, masks)).toBe('Write to ann@example.org.');
    },
  );

  it('leaves what is none', () => {
    const text = '[e-mail 2], [1], [a link](https://example.org), [e-mail 1';
    expect(restoreText(text, masks)).toBe(text);
  });
});
