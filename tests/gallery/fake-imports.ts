type Watcher<Value> = (value: Value) => void;

/** Runs at once, as the built script does. */
export const defineUnlistedScript = (main: () => void): void => main();

/** `storage.defineItem` in memory. */
export const storage = {
  defineItem<Value>(_key: string, { fallback }: { readonly fallback: Value }) {
    let value = fallback;
    const watchers = new Set<Watcher<Value>>();
    return {
      getValue: () => Promise.resolve(value),
      setValue(next: Value) {
        value = next;
        for (const watcher of watchers) watcher(next);
        return Promise.resolve();
      },
      watch(watcher: Watcher<Value>) {
        watchers.add(watcher);
        return () => watchers.delete(watcher);
      },
    };
  },
};

/** There is no background that could answer. */
export const browser = {
  runtime: { sendMessage: (): Promise<never> => Promise.reject(new Error('The gallery has no background.')) },
};
