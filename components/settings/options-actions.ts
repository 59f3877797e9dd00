import type { Shortcuts } from '../../utils/platform/read-shortcut.ts';
import type { OptionsAnswer, OptionsRequest } from '../../utils/run/options-messages.ts';

/** What the options page asks of the background and of the browser. Given by its entrypoint. */
export interface OptionsActions {
  send(request: OptionsRequest): Promise<OptionsAnswer>;
  /** Shows the browser's question for a host. Has to be called in the click itself. */
  requestHostPermission(url: string): Promise<boolean>;
  /** The page was opened to say that everything was erased. */
  readonly wasForgotten?: boolean | undefined;
  readonly shortcuts: Shortcuts;
}
