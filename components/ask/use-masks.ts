import { useDeferredValue, useMemo, useState } from 'react';
import type { Mask } from '../../utils/domain.ts';
import { findPrivate, type PrivateKind } from '../../utils/mask/find-private.ts';
import { mapQuestion, type QuestionTexts, textsOf } from '../../utils/mask/map-question.ts';
import { maskTexts } from '../../utils/mask/mask-texts.ts';
import { restoreText } from '../../utils/mask/restore-text.ts';

export interface Masks {
  /** The kinds of private details that stand in the texts, each once. */
  readonly found: readonly PrivateKind[];
  /** What placeholders in the texts stand for. */
  readonly masks: readonly Mask[];
  readonly mask: () => void;
  readonly unmask: () => void;
}

const none: readonly Mask[] = [];
/** Parts texts where no detail goes on. */
const between = '\n\n\n';

/**
 * Private details in all that would go out with a question, and the way to mask them and back. `known`: masks of its
 * thread.
 */
export function useMasks(
  texts: QuestionTexts,
  setTexts: (texts: QuestionTexts) => void,
  known: readonly Mask[] = none,
): Masks {
  const [made, setMade] = useState<readonly Mask[]>(none);
  const all = textsOf(texts).join(between);
  // A long text is looked through when there is time, not between two keys.
  const settled = useDeferredValue(all);
  const found = useMemo(() => [...new Set(findPrivate(settled).map(({ kind }) => kind))], [settled]);
  const masks = useMemo(() => made.filter(({ placeholder }) => all.includes(placeholder)), [made, all]);
  return {
    found,
    masks,
    mask() {
      const masked = maskTexts(texts, [...known, ...masks]);
      setMade(masked.masks);
      setTexts(masked.question);
    },
    unmask: () => setTexts(mapQuestion(texts, (text) => restoreText(text, masks))),
  };
}
