// @vitest-environment happy-dom
import { beforeAll, expect, test } from 'vitest';
import { ComposeScreen } from '../../../components/ask/ComposeScreen.tsx';
import type { Question } from '../../../utils/domain.ts';
import type { PanelView } from '../../../utils/run/messages.ts';
import { defaultSettings, type Settings } from '../../../utils/store/default-settings.ts';
import { click, draw, find, type } from '../draw.ts';
import { useRealTexts } from '../use-real-texts.ts';

beforeAll(() => useRealTexts());

const ready: Settings = {
  ...defaultSettings,
  askAtOnceChosen: true,
  models: defaultSettings.models.map((model) => ({ ...model, on: true, keyEnding: 'abcd' })),
};
const source = { url: 'https://ann@mail.example/inbox?session=abc', title: 'Inbox, ann@example.org' };

async function open(view: Partial<Extract<PanelView, { name: 'compose' }>>, settings = ready) {
  const asked: Question[] = [];
  const nothing = () => undefined;
  const client = { ask: (question: Question) => asked.push(question) };
  const page = await draw(
    <ComposeScreen
      view={{ name: 'compose', draft: '', ...view }}
      settings={settings}
      client={client as never}
      actions={{
        openOptions: nothing,
        openPrivacy: nothing,
        unlockKeys: async () => undefined,
        readUnkeptRuns: async () => [],
        requestHostPermission: async () => true,
      }}
    />,
  );
  const text = () => find(page, 'textarea') as HTMLTextAreaElement;
  return { page, asked, text, ask: () => click(find(page, 'button[type="submit"]')) };
}

test('a captured text becomes context by one click, and the question is one’s own', async () => {
  const { page, asked, text, ask } = await open({ draft: 'The tides follow the moon.', source });
  await click(find(page, '.own-question'));
  expect(text().value).toBe('');
  expect(find(page, '.quoted blockquote').textContent).toBe('The tides follow the moon.');
  await type(text(), 'Why?');
  await ask();
  expect(asked).toEqual([{ text: 'Why?', quote: 'The tides follow the moon.', way: 'panel', source }]);
});

test('title and address go along only when the switch is on, as they are shown', async () => {
  const { page, asked, ask } = await open({ draft: 'Why?', source });
  await ask();
  expect(asked[0]).not.toHaveProperty('page');
  await click(find(page, '.send-page input'));
  expect(find(page, '.page-sent').textContent).toContain('https://mail.example/inbox');
  await ask();
  expect(asked[1]?.page).toEqual({ title: 'Inbox, ann@example.org', url: 'https://mail.example/inbox' });
});

test('the switch stands as the person set it', async () => {
  const { asked, ask } = await open({ draft: 'Why?', source }, { ...ready, sendPage: true });
  await ask();
  expect(asked[0]?.page?.url).toBe('https://mail.example/inbox');
});

test('masking covers quote and title too, and takes them all back', async () => {
  const { page, asked, text, ask } = await open({ quote: 'From bob@example.org', source, sendsPage: true });
  await type(text(), 'Who is ann@example.org?');
  await click(find(page, '.mask-line button', 'Mask'));
  await ask();
  expect(asked[0]).toMatchObject({
    text: 'Who is [e-mail 1]?',
    quote: 'From [e-mail 2]',
    page: { title: 'Inbox, [e-mail 1]' },
  });
  expect(asked[0]?.masks).toHaveLength(2);
  await click(find(page, '.mask-line button'));
  expect(text().value).toBe('Who is ann@example.org?');
  expect(find(page, '.quoted blockquote').textContent).toBe('From bob@example.org');
});

test('a prompt goes around the text, gives way to another, and goes by a second click', async () => {
  const { page, text } = await open({ draft: 'The moon.', source });
  const chip = (name: string) => find(page, '.prompts .chip', name);
  await click(chip('Explain'));
  expect(text().value).toBe('Explain this in plain words:\n\nThe moon.');
  expect(chip('Explain').getAttribute('aria-pressed')).toBe('true');
  await click(chip('Summarise'));
  expect(text().value).toBe('Summarise this in a few sentences:\n\nThe moon.');
  await click(chip('Summarise'));
  expect(text().value).toBe('The moon.');
});

test('with a quote and an empty box, a prompt is its words alone', async () => {
  const { page, text } = await open({ quote: 'The moon.', source });
  await click(find(page, '.prompts .chip', 'Explain'));
  expect(text().value).toBe('Explain this in plain words');
});
