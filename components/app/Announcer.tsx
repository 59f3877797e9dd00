import { useEffect, useRef, useState } from 'react';
import type { Run } from '../../utils/domain.ts';
import { announce } from './announce.ts';

/** Tells screen readers, politely and once, that a run began and how each answer ended. Never the text itself. */
export function Announcer({ run }: { run: Run | undefined }) {
  const before = useRef<Run>(undefined);
  const [message, setMessage] = useState('');
  useEffect(() => {
    const words = announce(before.current, run);
    before.current = run;
    if (words !== '') setMessage(words);
  }, [run]);
  return (
    <div className="vh" aria-live="polite">
      {message}
    </div>
  );
}
