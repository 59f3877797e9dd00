import * as v from 'valibot';
import type { PanelMessage } from './messages.ts';

/** Ids are made by us and are short; a longer one is not ours. In UTF-16 units. */
const longestId = 256;
/** Longest address or title of a page that is kept with a question. In UTF-16 units. */
const longestSource = 65_536;
/** Longest end of a passage, and room to spare. In UTF-16 units. */
const longestPassage = 1_024;
/** Longest image, Base64: ours are far below it. */
const longestImage = 16 * 1024 * 1024;
/** More images than the question box takes are not ours. */
const mostImages = 16;
/** The longest detail that is masked, a private key, and room to spare. In UTF-16 units. */
const longestMasked = 16_384;
/** More details than the longest question has room for are not masked. */
const mostMasks = 40_000;
/** More models than can be asked at once are not named in one message. */
const mostModels = 64;

const id = v.pipe(v.string(), v.maxLength(longestId));
const sourceText = v.pipe(v.string(), v.maxLength(longestSource));
const passageText = v.pipe(v.string(), v.maxLength(longestPassage));

const pixels = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const image = v.strictObject({
  mediaType: v.picklist(['image/png', 'image/jpeg', 'image/webp', 'image/gif']),
  data: v.pipe(v.string(), v.maxLength(longestImage), v.regex(/^[A-Za-z0-9+/]+={0,2}$/)),
  width: pixels,
  height: pixels,
});

const question = v.strictObject({
  // Its length is judged where it can be said to the person.
  text: v.string(),
  quote: v.exactOptional(v.string()),
  page: v.exactOptional(v.strictObject({ url: v.exactOptional(sourceText), title: v.exactOptional(sourceText) })),
  images: v.exactOptional(v.pipe(v.array(image), v.maxLength(mostImages))),
  source: v.exactOptional(
    v.strictObject({
      url: v.exactOptional(sourceText),
      title: v.exactOptional(sourceText),
      passage: v.exactOptional(v.strictObject({ start: passageText, end: v.exactOptional(passageText) })),
    }),
  ),
  way: v.picklist(['menu', 'shortcut', 'omnibox', 'panel']),
  masks: v.exactOptional(
    v.pipe(
      v.array(v.strictObject({ placeholder: id, value: v.pipe(v.string(), v.maxLength(longestMasked)) })),
      v.maxLength(mostMasks),
    ),
  ),
});

const how = v.strictObject({
  follows: v.exactOptional(
    v.strictObject({ runId: id, fromAnswerId: v.exactOptional(id), asks: v.exactOptional(v.literal('analysis')) }),
  ),
  modelKeys: v.exactOptional(v.pipe(v.array(id), v.maxLength(mostModels))),
  overLimit: v.exactOptional(v.boolean()),
  unsaved: v.exactOptional(v.boolean()),
});

const message = v.variant('type', [
  v.strictObject({
    type: v.literal('hello'),
    windowId: v.exactOptional(v.pipe(v.number(), v.safeInteger())),
    watchRunId: v.exactOptional(id),
    isBack: v.exactOptional(v.boolean()),
  }),
  v.strictObject({ type: v.literal('ask'), question, how: v.exactOptional(how) }),
  v.strictObject({ type: v.literal('ask-again'), runId: id, overLimit: v.exactOptional(v.boolean()) }),
  v.strictObject({ type: v.literal('watch'), runId: id }),
  v.strictObject({ type: v.literal('leave') }),
  v.strictObject({ type: v.literal('stop'), runId: id, answerId: v.exactOptional(id) }),
  v.strictObject({ type: v.literal('retry'), runId: id, answerId: id }),
  v.strictObject({ type: v.literal('try-now'), runId: id, answerId: id }),
  v.strictObject({ type: v.literal('save-again'), runId: id }),
]);

/** A message of a panel as it may be acted on; undefined for anything else, however little it is off. */
export function readPanelMessage(value: unknown): PanelMessage | undefined {
  const read = v.safeParse(message, value);
  return read.success ? read.output : undefined;
}
