import { storage } from '#imports';

/** A small map kept in memory by the browser until it closes; it survives the background being ended. */
export interface SessionMap<Value> {
  read(key: string): Promise<Value | undefined>;
  write(key: string, value: Value): Promise<void>;
}

/** Each entry is kept on its own, so that two windows never overwrite each other's. */
export function createSessionMap<Value>(name: string): SessionMap<Value> {
  const keyOf = (key: string) => `session:${name}:${key}` as const;
  return {
    async read(key) {
      return (await storage.getItem<Value>(keyOf(key))) ?? undefined;
    },
    async write(key, value) {
      await storage.setItem(keyOf(key), value);
    },
  };
}
