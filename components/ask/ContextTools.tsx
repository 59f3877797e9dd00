import { i18n } from '#i18n';
import type { Settings } from '../../utils/store/default-settings.ts';
import { PromptChips } from '../prompts/PromptChips.tsx';
import { Icon } from '../shared/Icon.tsx';
import { SendPage } from './SendPage.tsx';
import type { Composed } from './use-question.ts';

interface ContextToolsProps {
  readonly composed: Composed;
  readonly settings: Settings;
  /** The text as it was captured; empty where nothing was. */
  readonly captured: string;
  readonly onOwnQuestion: () => void;
}

/** Below the question box: prompts around the text, the text as context instead, and the page that goes along. */
export function ContextTools({ composed, settings, captured, onOwnQuestion }: ContextToolsProps) {
  const { text, setText, quote, setQuote, images, page, sendsPage, setSendsPage } = composed;
  const isCaptured = captured !== '' && text === captured;
  const hasSubject = text.trim() !== '' || quote !== '' || images.length > 0;
  return (
    <>
      {hasSubject && <PromptChips prompts={settings.prompts} {...{ text }} onChange={setText} />}
      {isCaptured && quote === '' && (
        <button
          type="button"
          className="tool own-question"
          onClick={() => {
            setQuote(text);
            setText('');
            onOwnQuestion();
          }}
        >
          <Icon name="edit" />
          {i18n.t('context.use')}
        </button>
      )}
      {page && <SendPage page={page} isOn={sendsPage} onSwitch={setSendsPage} />}
    </>
  );
}
