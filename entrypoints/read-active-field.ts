import { defineUnlistedScript } from '#imports';
import { readActiveField } from '../utils/capture/read-active-field.ts';

/** Injected into a page's frames when a person asks, and at no other time. Its result is what the frame reads. */
export default defineUnlistedScript(() => readActiveField());
