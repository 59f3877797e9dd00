import type { ComponentType } from 'react';
import { i18n } from '#i18n';
import { AnswerColumns } from '../answers/AnswerColumns.tsx';
import { AnswersView } from '../answers/AnswersView.tsx';
import { RedlineView } from '../redline/RedlineView.tsx';
import { DifferencesView } from './DifferencesView.tsx';
import type { ViewProps } from './view-props.ts';

interface View {
  readonly label: () => string;
  readonly Panel: ComponentType<ViewProps>;
  /** In a wide page, beside the differences, which always stand there in the rail. */
  readonly Wide?: ComponentType<ViewProps>;
}

/** The ways to look at a run. The view switch is made from this, in this order. */
export const views = {
  differences: { label: () => i18n.t('views.differences'), Panel: DifferencesView },
  answers: { label: () => i18n.t('views.answers'), Panel: AnswersView, Wide: AnswerColumns },
  redline: { label: () => i18n.t('views.redline'), Panel: RedlineView, Wide: RedlineView },
} as const satisfies Record<string, View>;

export type ViewId = keyof typeof views;

export const viewIds = Object.keys(views) as readonly ViewId[];
