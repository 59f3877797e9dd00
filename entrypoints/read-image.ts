import { defineUnlistedScript } from '#imports';
import { readImage } from '../utils/capture/read-image.ts';

/** Injected into the frame in which a person asks about an image, and at no other time. Its result is the image. */
export default defineUnlistedScript(() => readImage());
