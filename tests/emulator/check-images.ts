import { isObject, objectAt, stringAt } from './json-body.ts';

/** How each protocol writes an image into a message, and the parts that it takes beside it. */
interface ImageForm {
  readonly listKey: 'content' | 'parts';
  /** The field that a service names when it refuses an image. */
  readonly parameter: string;
  /** The image of a part as `[media type, Base64]`; `bad` where it is one that cannot be read, undefined for other parts. */
  readonly imageOf: (part: unknown) => readonly [string, string] | 'bad' | undefined;
}

const dataAddress = /^data:([\w/+-]+);base64,(.*)$/s;

function ofAddress(address: unknown): readonly [string, string] | 'bad' {
  const [, mediaType, data] = (typeof address === 'string' && dataAddress.exec(address)) || [];
  return mediaType === undefined || data === undefined ? 'bad' : [mediaType, data];
}

/** [api-docs.deepseek.com, vision; types of openai 7.57.0 and of @google/generative-ai 0.24.1] */
export const imageForms = {
  chat: {
    listKey: 'content',
    parameter: 'image_url',
    imageOf: (part) =>
      stringAt(part, 'type') === 'image_url' ? ofAddress(objectAt(part, 'image_url').url) : undefined,
  },
  responses: {
    listKey: 'content',
    parameter: 'input_image',
    imageOf: (part) =>
      stringAt(part, 'type') === 'input_image' && isObject(part) ? ofAddress(part.image_url) : undefined,
  },
  gemini: {
    listKey: 'parts',
    parameter: 'inline_data',
    imageOf(part) {
      if (!isObject(part) || part.inlineData === undefined) return undefined;
      const [mediaType, data] = [stringAt(part.inlineData, 'mimeType'), stringAt(part.inlineData, 'data')];
      return mediaType === undefined || data === undefined ? 'bad' : [mediaType, data];
    },
  },
} as const satisfies Record<string, ImageForm>;

/** The first bytes of the formats that all three services read, in Latin-1. */
const beginnings: Readonly<Record<string, RegExp>> = {
  'image/png': /^\x89PNG\r\n/,
  'image/jpeg': /^\xff\xd8\xff/,
  'image/webp': /^RIFF.{4}WEBP/s,
  'image/gif': /^GIF8[79]a/,
};

/** Everything a part may say of its kind, by protocol: a picture in another protocol's form is refused. */
const kinds: Readonly<Record<keyof typeof imageForms, RegExp>> = {
  chat: /^(?:text|image_url)$/,
  responses: /^(?:input_text|output_text|input_image)$/,
  gemini: /^$/,
};

/**
 * The field that a service would complain of, when an image in the messages is not in its form, is none of the formats
 * it reads, or is not what it says it is. Undefined where all is well.
 */
export function refusedImage(messages: unknown, protocol: keyof typeof imageForms): string | undefined {
  const form: ImageForm = imageForms[protocol];
  if (!Array.isArray(messages)) return undefined;
  const parts = messages.flatMap((message: unknown) => {
    const list = isObject(message) ? message[form.listKey] : undefined;
    return Array.isArray(list) ? (list as unknown[]) : [];
  });
  const isRefused = parts.some((part) => {
    if (!kinds[protocol].test(stringAt(part, 'type') ?? '')) return true;
    const image = form.imageOf(part);
    return image === 'bad' || (image !== undefined && !isWhatItSays(...image));
  });
  return isRefused ? form.parameter : undefined;
}

/** Whether any message has an image, in the protocol's form. */
export function hasImage(messages: unknown, protocol: keyof typeof imageForms): boolean {
  const form: ImageForm = imageForms[protocol];
  if (!Array.isArray(messages)) return false;
  return messages.some((message: unknown) => {
    const list = isObject(message) ? message[form.listKey] : undefined;
    return Array.isArray(list) && list.some((part) => form.imageOf(part) !== undefined);
  });
}

function isWhatItSays(mediaType: string, data: string): boolean {
  const bytes = Buffer.from(data, 'base64');
  return bytes.toString('base64') === data && beginnings[mediaType]?.test(bytes.toString('latin1')) === true;
}
