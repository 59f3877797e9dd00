import type { ImageType, QuestionImage } from '../../domain.ts';

/**
 * Longest side of an image that is sent, in pixels. OpenAI scales to this before its models look, DeepSeek and Gemini to
 * less for the tokens they count; what is larger only takes longer to send.
 */
export const longestSide = 2048;

/** Up to here an image stays a PNG, whose letters and lines are sharp; beyond, it is a photograph or as large. In bytes. */
const largestPng = 1_048_576;

/** Of what is left of a photograph: more is not seen. */
const jpegQuality = 0.88;

/**
 * Draws an image anew, no larger than models look at, as PNG or JPEG. What a file says beside its pixels (place, time,
 * camera) is not drawn and so is gone; of a moving image the first picture stays. Undefined where there is nothing to
 * see, or the browser does not give the pixels of another site's image.
 *
 * `width` and `height`: of the source, in pixels.
 */
export async function encodeImage(
  source: CanvasImageSource,
  width: number,
  height: number,
): Promise<QuestionImage | undefined> {
  if (width < 1 || height < 1) return undefined;
  const scale = Math.min(1, longestSide / Math.max(width, height));
  const size = { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
  try {
    const png = await encode(draw(source, size), 'image/png');
    if (png.size <= largestPng) return { mediaType: 'image/png', data: await base64Of(png), ...size };
    const jpeg = await encode(draw(source, size, 'white'), 'image/jpeg');
    return { mediaType: 'image/jpeg', data: await base64Of(jpeg), ...size };
  } catch {
    return undefined;
  }
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** JPEG knows no transparency: without a ground, it would be black. */
function draw(source: CanvasImageSource, { width, height }: Size, ground?: string): OffscreenCanvas {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('There is no canvas to draw on.');
  if (ground !== undefined) {
    context.fillStyle = ground;
    context.fillRect(0, 0, width, height);
  }
  context.imageSmoothingQuality = 'high';
  context.drawImage(source, 0, 0, width, height);
  return canvas;
}

/** Refused by the browser where the pixels belong to another site. */
function encode(canvas: OffscreenCanvas, type: ImageType): Promise<Blob> {
  return canvas.convertToBlob({ type, quality: jpegQuality });
}

/** By a reader, which gives text: Firefox keeps the bytes of a page's buffers from the scripts of extensions. */
function base64Of(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}
