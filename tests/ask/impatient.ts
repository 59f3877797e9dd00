import type { ProviderOptions } from '../../utils/ask/providers/build-provider.ts';
import { tickMs } from '../../utils/ask/time/awake-clock.ts';

/** Options of a provider that does not wait before it tries again. The time of streams is kept as always. */
export const impatient: ProviderOptions = {
  schedule(callback, ms) {
    const timer = setTimeout(callback, ms === tickMs ? ms : 0);
    return () => clearTimeout(timer);
  },
  // With a half, the first wait would be as long as a tick.
  random: () => 0.9,
};
