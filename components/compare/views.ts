import type { ComponentType } from 'react';
import { i18n } from '#i18n';
import { AnswerColumns } from '../answers/AnswerColumns.tsx';
import { AnswersView } from '../answers/AnswersView.tsx';
import { OverTimeView } from '../over-time/OverTimeView.tsx';
import { RedlineView } from '../redline/RedlineView.tsx';
import { DifferencesView } from './DifferencesView.tsx';
import type { ViewProps } from './view-props.ts';

interface View {
  readonly label: () => string;
  readonly Panel: ComponentType<ViewProps>;
  /** In a wide page, beside the differences, which always stand there in the rail. */
  readonly Wide?: ComponentType<ViewProps>;
  /** Whether it has something to show of a run; always, where absent. */
  readonly isFor?: (seen: Seen) => boolean;
}

type Seen = Pick<ViewProps, 'compared' | 'askings'>;

// One answer has nothing to be compared with.
const isComparable = ({ compared }: Seen) => compared.run.answers.length > 1;

/** The ways to look at a run. The view switch is made from this, in this order. */
export const views = {
  differences: { label: () => i18n.t('views.differences'), Panel: DifferencesView, isFor: isComparable },
  answers: { label: () => i18n.t('views.answers'), Panel: AnswersView, Wide: AnswerColumns },
  redline: { label: () => i18n.t('views.redline'), Panel: RedlineView, Wide: RedlineView, isFor: isComparable },
  overTime: {
    label: () => i18n.t('views.overTime'),
    Panel: OverTimeView,
    Wide: OverTimeView,
    isFor: ({ askings }) => askings.length > 1,
  },
} as const satisfies Record<string, View>;

export type ViewId = keyof typeof views;

const viewIds = Object.keys(views) as readonly ViewId[];

/** The views that have something to show of a run. */
export function viewsFor(seen: Seen): readonly ViewId[] {
  return viewIds.filter((id) => {
    const view: View = views[id];
    return view.isFor?.(seen) ?? true;
  });
}
