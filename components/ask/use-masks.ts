import { useDeferredValue, useMemo, useState } from 'react';
import type { Mask } from '../../utils/domain.ts';
import { findPrivate, type PrivateKind } from '../../utils/mask/find-private.ts';
import { maskText } from '../../utils/mask/mask-text.ts';
import { restoreText } from '../../utils/mask/restore-text.ts';

export interface Masks {
  /** The kinds of private details that stand in the text, each once. */
  readonly found: readonly PrivateKind[];
  /** What placeholders in the text stand for. */
  readonly masks: readonly Mask[];
  readonly mask: () => void;
  readonly unmask: () => void;
}

const none: readonly Mask[] = [];

/** Private details in the text of a question box, and the way to mask them and back. `known`: masks of its thread. */
export function useMasks(text: string, setText: (text: string) => void, known: readonly Mask[] = none): Masks {
  const [made, setMade] = useState<readonly Mask[]>(none);
  // A long text is looked through when there is time, not between two keys.
  const settled = useDeferredValue(text);
  const found = useMemo(() => [...new Set(findPrivate(settled).map(({ kind }) => kind))], [settled]);
  const masks = useMemo(() => made.filter(({ placeholder }) => text.includes(placeholder)), [made, text]);
  return {
    found,
    masks,
    mask() {
      const masked = maskText(text, [...known, ...masks]);
      setMade(masked.masks);
      setText(masked.text);
    },
    unmask: () => setText(restoreText(text, masks)),
  };
}
