import type { QuestionImage } from '../domain.ts';
import { encodeImage } from './image/encode-image.ts';
import { allInDocument } from './page/true-document.ts';

/** Where the extension leaves the address of the image to read, in its own world of the page. */
interface ReaderWorld {
  imageToRead?: string;
}

/**
 * Runs inside a frame of a page, in the isolated world: the image that was clicked, as it is drawn there. Where it is of
 * another site, whose pixels the browser keeps to itself, that site is asked for it once more, without cookies and as
 * one that may be read; sites that allow it say so. `null`: it cannot be read.
 */
export async function readImage(): Promise<QuestionImage | null> {
  const world = globalThis as ReaderWorld;
  const address = world.imageToRead;
  delete world.imageToRead;
  if (address === undefined) return null;
  const drawn = allInDocument<HTMLImageElement>('img').find(
    (image) => image.currentSrc === address || image.src === address,
  );
  return (drawn && (await encodeDrawn(drawn))) ?? (await encodeDrawn(await loadReadable(address))) ?? null;
}

async function encodeDrawn(image: HTMLImageElement | undefined): Promise<QuestionImage | undefined> {
  return image && encodeImage(image, image.naturalWidth, image.naturalHeight);
}

async function loadReadable(address: string): Promise<HTMLImageElement | undefined> {
  const image = new Image();
  image.crossOrigin = 'anonymous';
  image.referrerPolicy = 'no-referrer';
  image.src = address;
  try {
    await image.decode();
    return image;
  } catch {
    return undefined;
  }
}
