import type { MountEditor } from './mount-editor.ts';

/** The editors of the matrix, each built into a file of its own and loaded only when the address asks for it. */
const editors: Readonly<Record<string, () => Promise<{ readonly mount: MountEditor }>>> = {
  input: () => import('./editors/input.ts'),
  textarea: () => import('./editors/textarea.ts'),
  contenteditable: () => import('./editors/contenteditable.ts'),
  tiptap: () => import('./editors/tiptap.ts'),
  'codemirror-6': () => import('./editors/codemirror-6.ts'),
  'codemirror-5': () => import('./editors/codemirror-5.ts'),
  monaco: () => import('./editors/monaco.ts'),
  quill: () => import('./editors/quill.ts'),
  lexical: () => import('./editors/lexical.ts'),
  slate: () => import('./editors/slate.tsx'),
  tinymce: () => import('./editors/tinymce.ts'),
  ckeditor: () => import('./editors/ckeditor.ts'),
  ace: () => import('./editors/ace.ts'),
  trix: () => import('./editors/trix.ts'),
  draft: () => import('./editors/draft.tsx'),
  canvas: () => import('./editors/canvas.ts'),
};

const parameters = new URLSearchParams(location.search);
const name = parameters.get('editor') ?? '';
const load = editors[name];
if (!load) throw new Error(`There is no editor called "${name}".`);
const { mount } = await load();
/** How many numbered lines the editor starts with. */
const lineCount = Number(parameters.get('lines') ?? 0);
const text = Array.from({ length: lineCount }, (_, index) => `line ${index + 1}`).join('\n');

/** Where the editor is to stand: on the page, in a shadow root of it, in a frame of it. */
for (const place of (parameters.get('in') ?? 'page').split(',')) {
  if (place === 'frame') await openFrame();
  else if (place === 'page') await mount(placeOn(document.body), text);
  else await mount(await placeInShadow(place === 'closed' ? 'closed' : 'open'), text);
}
// Editors build some of their parts a frame later.
await new Promise(requestAnimationFrame);
document.documentElement.dataset.ready = 'true';

function placeOn(parent: Node): HTMLElement {
  const place = document.createElement('div');
  place.id = 'page';
  parent.appendChild(place);
  return place;
}

async function placeInShadow(mode: ShadowRootMode): Promise<HTMLElement> {
  const host = document.createElement('div');
  host.id = 'host';
  document.body.append(host);
  const root = host.attachShadow({ mode });
  // An outer page's style ends at the root: what the editors put into the head is needed inside too.
  for (const style of document.querySelectorAll('head style, head link[rel=stylesheet]')) {
    const copy = style.cloneNode(true);
    root.append(copy);
    if (copy instanceof HTMLLinkElement) await new Promise((resolve) => copy.addEventListener('load', resolve));
  }
  return placeOn(root);
}

async function openFrame(): Promise<void> {
  const frame = document.createElement('iframe');
  frame.id = 'frame';
  const url = new URL(location.href);
  url.searchParams.set('in', 'page');
  frame.src = url.href;
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  while (frame.contentDocument?.documentElement.dataset.ready === undefined) await new Promise(requestAnimationFrame);
}
