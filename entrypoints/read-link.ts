import { defineUnlistedScript } from '#imports';
import { readLinks } from '../utils/capture/read-link.ts';

/** Injected into the frame in which a person asks about a link, and at no other time. Its result is what the frame reads. */
export default defineUnlistedScript(() => readLinks());
