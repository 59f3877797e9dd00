import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type GalleryView, openGallery, viewsOf } from './open-gallery.ts';

/*
 * Takes a picture of every state of our pages into .output/gallery/: at three widths, in both themes and languages, and
 * of some of them with large text, in the narrowest panel and in people's own colours.
 *
 *   npm run gallery -- [name …] [--widths 360,1280] [--themes light,dark] [--locales en,nl,zh_CN]
 *     [--scale 2]
 */

/** Pages at a time: more than there are processors only wait for one another. */
const pagesAtOnce = 3;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    widths: { type: 'string', default: '360,420,1280' },
    themes: { type: 'string', default: 'light,dark' },
    locales: { type: 'string', default: 'en,nl' },
    scale: { type: 'string', default: '1' },
  },
});

/** In these, what a state looks like under a person's own settings is looked at too. */
const special = [
  'compose',
  'welcome',
  'streaming',
  'differences',
  'answers',
  'redline',
  'endings',
  'history',
  'options',
];

const folder = fileURLToPath(new URL('../../.output/gallery/', import.meta.url));
await mkdir(folder, { recursive: true });
const gallery = await openGallery();
try {
  const names = positionals.length > 0 ? positionals : gallery.names;
  const common = { names, themes: values.themes.split(','), locales: values.locales.split(',') };
  const views = [
    ...viewsOf({ ...common, widths: values.widths.split(',').map(Number) }),
    ...(positionals.length > 0 || values.locales !== 'en,nl'
      ? []
      : [
          ...viewsOf({ names: special, themes: ['light'], locales: ['en', 'nl'], widths: [300] }),
          ...viewsOf({ names: special, themes: ['light'], locales: ['en'], widths: [360, 1280], zoom: 2 }),
          ...viewsOf({ names: special, themes: ['light', 'dark'], locales: ['en'], widths: [360], forcedColors: true }),
        ]),
  ];
  await gallery.visit(
    views,
    pagesAtOnce,
    async (page, view) => {
      await gallery.growToContent(page, view);
      await writeFile(join(folder, `${fileName(view)}.png`), await page.screenshot());
    },
    Number(values.scale),
  );
} finally {
  await gallery.close();
}

function fileName({ state, width, theme, locale, zoom, forcedColors }: GalleryView): string {
  const own = [zoom !== 1 && `zoom-${zoom}`, forcedColors && 'forced-colours'].filter(Boolean);
  return [state, width, theme, locale, ...own].join('-');
}
