import type { QuestionImage } from '../../domain.ts';
import { encodeImage } from './encode-image.ts';

/** What is taken from the clipboard and by dropping: what all browsers can draw. */
const readable = /^image\/(?:png|jpeg|webp|gif)$/;

/** Largest file that is opened, in bytes: cameras make no larger ones in these formats. */
const largestFile = 64 * 1024 * 1024;

/** Whether a file says that it is an image we take. */
export function isReadableImage({ type, size }: Pick<Blob, 'type' | 'size'>): boolean {
  return readable.test(type) && size <= largestFile;
}

/** An image from a file, drawn anew; undefined where the browser cannot draw it. */
export async function readFileImage(file: Blob): Promise<QuestionImage | undefined> {
  if (!isReadableImage(file)) return undefined;
  // Turned as the camera was held, which is in what the drawing leaves behind.
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined);
  if (!bitmap) return undefined;
  try {
    return await encodeImage(bitmap, bitmap.width, bitmap.height);
  } finally {
    bitmap.close();
  }
}
