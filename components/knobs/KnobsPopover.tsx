import { Popover, PopoverDisclosure, PopoverHeading, PopoverProvider } from '@ariakit/react';
import { i18n } from '#i18n';
import { changeAsking } from '../../utils/store/change-settings.ts';
import type { Settings } from '../../utils/store/default-settings.ts';
import { updateSettings } from '../../utils/store/settings.ts';
import { useLatePress } from '../shared/use-late-press.ts';
import { KeepSet } from './KeepSet.tsx';
import { Knobs } from './Knobs.tsx';
import { KnobsButton } from './KnobsButton.tsx';

const nothing = {
  effort: undefined,
  systemPrompt: undefined,
  temperature: undefined,
  maxOutputTokens: undefined,
  webSearch: undefined,
};

interface KnobsPopoverProps {
  readonly settings: Settings;
  /** It was pressed before it was here. */
  readonly wasPressed: boolean;
}

/** The settings for questions, over the question box. */
export default function KnobsPopover({ settings, wasPressed }: KnobsPopoverProps) {
  const button = useLatePress(wasPressed);
  const isSet = Object.keys(settings.asking).length > 0;
  return (
    <PopoverProvider placement="top-end">
      <PopoverDisclosure ref={button} render={<KnobsButton asking={settings.asking} />} />
      {/* Outside of the form of the question: Enter in a field here must not ask it. Escape closes, and stops nothing. */}
      <Popover
        className="menu knobs-popover"
        gutter={6}
        portal
        unmountOnHide
        onKeyDown={(event) => event.key === 'Escape' && event.stopPropagation()}
      >
        <PopoverHeading className="knobs-title">{i18n.t('knobs.title')}</PopoverHeading>
        <Knobs settings={settings} />
        <KeepSet />
        {isSet && (
          <button
            type="button"
            className="tool unset"
            onClick={() => void updateSettings((current) => changeAsking(current, nothing))}
          >
            {i18n.t('knobs.unsetAll')}
          </button>
        )}
      </Popover>
    </PopoverProvider>
  );
}
