import { storage } from '#imports';

/** A small map kept in memory by the browser until it closes; it survives the background being ended. */
export interface SessionMap<Value> {
  read(key: string): Promise<Value | undefined>;
  write(key: string, value: Value): Promise<void>;
}

export function createSessionMap<Value>(name: string): SessionMap<Value> {
  const item = storage.defineItem<Record<string, Value>>(`session:${name}`, { fallback: {} });
  let writing: Promise<void> = Promise.resolve();
  return {
    async read(key) {
      return (await item.getValue())[key];
    },
    write(key, value) {
      // One write after the other, or two windows would overwrite each other's entry.
      writing = writing.then(async () => item.setValue({ ...(await item.getValue()), [key]: value }));
      return writing;
    },
  };
}
