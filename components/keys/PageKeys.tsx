import { lazy, Suspense } from 'react';
import type { RunClient } from '../../utils/run/run-client.ts';
import { useKeyCommands } from './key-commands.ts';

const KeySheet = lazy(() => import('./KeySheet.tsx'));

interface PageKeysProps {
  readonly client: Pick<RunClient, 'compose' | 'openHistory'>;
  readonly singleKeys: boolean;
  readonly shortcut: string | undefined;
  readonly showsSheet: boolean;
  readonly onShowSheet: (shows: boolean) => void;
}

/** The keys that work on every screen, and the sheet that lists all keys. */
export function PageKeys({ client, singleKeys, shortcut, showsSheet, onShowSheet }: PageKeysProps) {
  useKeyCommands({
    '?': () => onShowSheet(true),
    n: () => client.compose(),
    h: () => client.openHistory(),
    f: () => document.querySelector<HTMLElement>('.composer textarea')?.focus(),
  });
  if (!showsSheet) return null;
  return (
    <Suspense>
      <KeySheet onClose={() => onShowSheet(false)} {...{ singleKeys, shortcut }} />
    </Suspense>
  );
}
