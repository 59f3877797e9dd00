/** Which growing texts have their end on screen. */
export interface SeenEnds {
  /** Whether what is added to an answer now can be seen. One that is drawn nowhere cannot. */
  isSeen(answerId: string): boolean;
  /** Calls back when an end comes into sight. */
  subscribe(listener: () => void): () => void;
}

export interface WatchedEnds extends SeenEnds {
  /** Watches the element at the end of an answer's text. Returns what ends that. */
  watch(element: Element, answerId: string): () => void;
}

type ObserveSight = (onChange: IntersectionObserverCallback) => Pick<IntersectionObserver, 'observe' | 'unobserve'>;

const observeSight: ObserveSight = (onChange) => new IntersectionObserver(onChange);

export function createSeenEnds(observe = observeSight): WatchedEnds {
  const ends = new Map<Element, { readonly answerId: string; isSeen: boolean }>();
  const listeners = new Set<() => void>();
  let observer: ReturnType<ObserveSight> | undefined;

  const onChange: IntersectionObserverCallback = (entries) => {
    let comesIntoSight = false;
    for (const { target, isIntersecting } of entries) {
      const end = ends.get(target);
      if (!end) continue;
      comesIntoSight ||= isIntersecting && !end.isSeen;
      end.isSeen = isIntersecting;
    }
    if (comesIntoSight) for (const listener of listeners) listener();
  };

  return {
    isSeen: (answerId) => [...ends.values()].some((end) => end.answerId === answerId && end.isSeen),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    watch(element, answerId) {
      observer ??= observe(onChange);
      // In sight until the browser has looked.
      ends.set(element, { answerId, isSeen: true });
      observer.observe(element);
      return () => {
        observer?.unobserve(element);
        ends.delete(element);
      };
    },
  };
}

/** Of this page. */
export const pageSeenEnds = createSeenEnds();
