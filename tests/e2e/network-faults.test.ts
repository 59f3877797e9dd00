import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer, type Server } from 'node:net';
import type { CDPSession, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { pointAtEmulator } from '../../scripts/browser/point-at-emulator.ts';
import { waitForAnswersTo } from '../../scripts/browser/wait-for-answers-to.ts';
import { defaultSettings } from '../../utils/store/default-settings.ts';
import { askInPanel, asks, openPanelPage } from './ask-in-panel.ts';
import { type Lab, openLab } from './lab.ts';
import { waitForText } from './panel-steps.ts';

let lab: Lab;
let panel: Page;
/** Answers, though not in the encryption that https asks for. */
let unencrypted: Server;

beforeAll(async () => {
  unencrypted = createHttpServer((_, response) => response.end('Not encrypted.'));
  await new Promise<void>((resolve) => unencrypted.listen(0, '127.0.0.1', resolve));
  const { port } = unencrypted.address() as AddressInfo;
  lab = await openLab({
    allowedHosts: ['no-such-host.invalid', 'no-encryption.invalid'],
    switches: [`--host-resolver-rules=MAP no-encryption.invalid 127.0.0.1:${port}`],
  });
  panel = await openPanelPage(lab);
});

afterAll(async () => {
  await lab?.close();
  unencrypted?.close();
});

beforeEach(() => lab.emulator.reset());

/** Sends the services to other addresses; those that are not named stay at the emulator. */
async function sendTo(addresses: Readonly<Record<string, string>>): Promise<void> {
  const models = defaultSettings.models.map((model) => ({
    ...model,
    baseURL: addresses[model.key] ?? lab.emulator.baseURLs[model.key as keyof typeof lab.emulator.baseURLs],
  }));
  await pointAtEmulator(lab.chromium, lab.emulator, { models });
  await panel.bringToFront();
}

it('tells a name that does not exist from a server that is not there, and lets the third answer', async () => {
  const port = await unusedPort();
  await sendTo({ deepseek: 'https://no-such-host.invalid', openai: `http://127.0.0.1:${port}/v1` });
  await askInPanel(panel, 'Is anybody there?');
  const run = await waitForAnswersTo(panel, 'Is anybody there?');
  expect(run.answers.map(({ outcome, error }) => [outcome, error?.kind])).toEqual([
    ['failed', 'network'],
    ['failed', 'network'],
    ['answered', undefined],
  ]);
  expect(run.answers[0]?.error?.hint).toContain('nothing blocks no-such-host.invalid');
  expect(run.answers[1]?.error?.hint).toContain(`the server at 127.0.0.1:${port} is running`);
  expect(run.answers.map(({ error }) => error?.reason)).toEqual(['host-unreachable', 'not-running', undefined]);
  await waitForText(panel, 'This computer is online, but no-such-host.invalid does not answer');
  await waitForText(panel, `Nothing answers at 127.0.0.1:${port}`);
  await waitForText(panel, 'DeepSeek could not be reached');
  await waitForText(panel, 'ChatGPT could not be reached');
});

it('says of a connection that cannot be encrypted which host it is, sends nothing in the open, and links to its page', async () => {
  await sendTo({ deepseek: 'https://no-encryption.invalid' });
  await askInPanel(panel, 'Is this safe?');
  const run = await waitForAnswersTo(panel, 'Is this safe?');
  expect(run.answers.map(({ outcome, error }) => [outcome, error?.reason])).toEqual([
    ['failed', 'host-unreachable'],
    ['answered', undefined],
    ['answered', undefined],
  ]);
  await waitForText(panel, 'no-encryption.invalid does not answer');
  // The browser says there what is wrong with the certificate, which it keeps from extensions.
  await panel.waitForSelector('a[href^="https://no-encryption.invalid"]');
});

it('says of a captive portal that the network may want a log-in', async () => {
  await sendTo({});
  const portal = '<!doctype html><title>Hotel Wi-Fi</title><h1>Welcome. Please log in.</h1>';
  lab.emulator.script('deepseek', { kind: 'html', body: portal });
  lab.emulator.script('openai', { kind: 'status', status: 302, headers: { location: lab.pageUrl('fields.html') } });
  await askInPanel(panel, 'Is this the internet?');
  const run = await waitForAnswersTo(panel, 'Is this the internet?');
  expect(run.answers.map(({ outcome, error }) => [outcome, error?.kind])).toEqual([
    ['failed', 'malformed'],
    ['failed', 'malformed'],
    ['answered', undefined],
  ]);
  expect(run.answers[0]?.error?.detail).toContain('Hotel Wi-Fi');
  for (const { error } of run.answers.slice(0, 2)) {
    expect(error?.message).toContain('A web page came back');
    expect(error?.hint).toContain('log in');
  }
  await waitForText(panel, 'A web page came back instead of an answer of DeepSeek');
  await waitForText(panel, 'This network may want you to log in first');
  expect(lab.emulator.received.filter(asks())).toHaveLength(3);
});

it('says that the computer is offline, and asks nothing by itself when it is back', async () => {
  await sendTo({});
  const worker = await lab.chromium.worker()?.worker();
  if (!worker) throw new Error('No background.');
  const sessions = [worker.client, await panel.createCDPSession()];
  for (const session of sessions) await goOffline(session, true);
  await waitForText(panel, 'You are offline');
  await askInPanel(panel, 'Is this sent?');
  const run = await waitForAnswersTo(panel, 'Is this sent?');
  expect(run.answers.map(({ outcome, error }) => [outcome, error?.kind])).toEqual(
    Array.from({ length: 3 }, () => ['failed', 'network']),
  );

  for (const session of sessions) await goOffline(session, false);
  await panel.waitForFunction(() => !document.body.innerText.includes('You are offline'));
  expect(lab.emulator.received.filter(asks())).toEqual([]);
  await askInPanel(panel, 'And this?');
  expect((await waitForAnswersTo(panel, 'And this?')).answers.map(({ outcome }) => outcome)).toEqual([
    'answered',
    'answered',
    'answered',
  ]);
  expect(lab.emulator.received.filter(asks('Is this sent?'))).toEqual([]);
});

async function goOffline(session: CDPSession, offline: boolean): Promise<void> {
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: -1,
  });
}

/** A port at which nobody listens: one that was free a moment ago. */
async function unusedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
