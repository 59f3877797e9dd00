import { storage } from '#imports';

/** One value that the browser keeps in memory until it closes; it survives the background being ended. */
export interface SessionItem<Value> {
  read(): Promise<Value>;
  write(value: Value): Promise<void>;
}

export function createSessionItem<Value>(name: string, empty: Value): SessionItem<Value> {
  const item = storage.defineItem<Value>(`session:${name}`, { fallback: empty });
  return { read: () => item.getValue(), write: (value) => item.setValue(value) };
}
