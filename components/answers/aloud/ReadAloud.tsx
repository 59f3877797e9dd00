import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import type { Answer } from '../../../utils/domain.ts';
import { Icon } from '../../shared/Icon.tsx';
import { canSpeak, speak } from './speak.ts';

/** Reads an answer out with the browser's own voice, and stops when asked to or when the answer leaves the screen. */
export function ReadAloud({ answer }: { answer: Answer }) {
  const [isSpeaking, setSpeaking] = useState(false);
  useEffect(() => {
    if (!isSpeaking) return;
    const controller = new AbortController();
    void speak(answer.text, controller.signal).then(() => setSpeaking(false));
    return () => controller.abort();
  }, [isSpeaking, answer.text]);
  if (!canSpeak()) return null;
  return (
    <button type="button" className="tool" onClick={() => setSpeaking(!isSpeaking)}>
      <Icon name={isSpeaking ? 'stop' : 'speaker'} />
      {isSpeaking ? i18n.t('aloud.stop') : i18n.t('aloud.read')}
      <span className="vh"> {answer.model.label}</span>
    </button>
  );
}
