import { askStates } from './ask-states.tsx';
import type { GalleryState } from './gallery-state.tsx';
import { historyStates } from './history-states.tsx';
import { optionsStates } from './options-states.tsx';
import { outcomeStates } from './outcome-states.tsx';
import { runStates } from './run-states.tsx';
import { streamingStates } from './streaming-states.tsx';

/** Every state a page of ours can be in, by name. */
export const states: Readonly<Record<string, GalleryState>> = {
  ...askStates,
  ...streamingStates,
  ...runStates,
  ...outcomeStates,
  ...historyStates,
  ...optionsStates,
};
