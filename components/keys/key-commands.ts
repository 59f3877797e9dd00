import { createContext, useContext, useEffect, useRef } from 'react';

/** What a single key does on this page, by the character it writes. */
export type KeyCommands = Readonly<Record<string, () => void>>;

/**
 * Whether single keys are commands. Off for people whose speech input or shaking hands press keys they do not mean
 * (WCAG 2.1.4).
 */
export const SingleKeys = createContext(true);

/** Runs the command of a key that was pressed outside any field, menu or dialog, while the component is there. */
export function useKeyCommands(commands: KeyCommands): void {
  const isOn = useContext(SingleKeys);
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });
  useEffect(() => {
    if (!isOn) return;
    const run = (event: KeyboardEvent) => {
      const command = isCommand(event) ? latest.current[event.key] : undefined;
      if (!command) return;
      event.preventDefault();
      command();
    };
    document.addEventListener('keydown', run);
    return () => document.removeEventListener('keydown', run);
  }, [isOn]);
}

/** Keys that mean something where the focus is, and keys of the browser and the system, are left alone. */
export function isCommand(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return false;
  const target = event.target;
  return !(target instanceof Element) || target.closest(takesKeys) === null;
}

const takesKeys = [
  'input:not([type="checkbox"], [type="radio"], [type="button"])',
  'textarea',
  'select',
  '[contenteditable]',
  '[role="menu"]',
  '[role="listbox"]',
  '[role="dialog"]',
].join(', ');
