import { expect, it } from 'vitest';
import { openLab } from './lab.ts';

/** Each of them leaves in another way; every test of this folder would fail by it. */
const ways: Readonly<Record<string, (host: string) => unknown>> = {
  request: (host) => fetch(`https://${host}/`, { mode: 'no-cors' }).catch(() => undefined),
  image: (host) => {
    document.body.append(Object.assign(new Image(), { src: `https://${host}/i.png` }));
  },
  prefetch: (host) => {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href: `https://${host}/` }));
  },
  lookup: (host) => {
    document.head.append(
      Object.assign(document.createElement('link'), { rel: 'dns-prefetch', href: `https://${host}` }),
    );
  },
  connection: (host) => {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'preconnect', href: `https://${host}` }));
  },
};

it('sees everything that leaves this computer, from whichever page', async () => {
  const lab = await openLab();
  const page = await lab.visit('fields.html');
  for (const [name, leave] of Object.entries(ways)) await page.evaluate(leave, `${name}.unexpected.invalid`);
  await page.evaluate((host) => fetch(`https://${host}/`).catch(() => undefined), 'api.openai.com');
  const failure = await lab.close().then(
    () => '',
    (error: Error) => error.message,
  );
  for (const name of Object.keys(ways)) expect(failure, name).toContain(`${name}.unexpected.invalid`);
  expect(failure).toContain('api.openai.com');
});

it('lets pass what a test allows by name', async () => {
  const lab = await openLab({ allowedHosts: ['request.unexpected.invalid'] });
  const page = await lab.visit('fields.html');
  await page.evaluate(ways.request as (host: string) => unknown, 'request.unexpected.invalid');
  await lab.close();
});
