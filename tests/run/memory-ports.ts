import type { Port } from '../../utils/platform/port.ts';

/** Two ends of a port. Messages are cloned and arrive in a later microtask, as between two contexts. */
export function createMemoryPorts<A, B>(): { readonly here: Port<A, B>; readonly there: Port<B, A> } {
  const here = createEnd<A>();
  const there = createEnd<B>();
  return {
    here: { ...here.port, post: (message: B) => there.receive(message), close: there.end },
    there: { ...there.port, post: (message: A) => here.receive(message), close: here.end },
  };
}

function createEnd<Incoming>() {
  const messageListeners: ((message: Incoming) => void)[] = [];
  const closeListeners: (() => void)[] = [];
  let open = true;
  return {
    port: {
      onMessage: (listener: (message: Incoming) => void) => void messageListeners.push(listener),
      onClose: (listener: () => void) => void closeListeners.push(listener),
    },
    receive(message: Incoming) {
      const copy = structuredClone(message);
      queueMicrotask(() => {
        if (open) for (const listener of messageListeners) listener(copy);
      });
    },
    end() {
      if (!open) return;
      open = false;
      for (const listener of closeListeners) listener();
    },
  };
}
