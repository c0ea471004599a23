import type { Browser } from 'puppeteer-core';
import { PressFailure } from '../failure.ts';
import { closeInTime, onDisconnected, type BrowserSource } from './open-browser.ts';

/** How long an address may take to answer; a pool may start a browser meanwhile. */
const answerLimitMs = 60_000;

/**
 * Printing needs no network: every request is answered over the DevTools connection. So that nothing of a page
 * reaches the network of the browser’s machine, not even an announced connection, its proxy is one that is not there.
 */
const nowhere = { proxyServer: 'http://127.0.0.1:9', proxyBypassList: ['<-loopback>'] };

/**
 * Browsers that answer at a WebSocket address. Each is used through a connection and in a context of its own, so that
 * ending it leaves the browser, and others who use it, alone.
 */
export function remoteBrowsers(endpoint: string): BrowserSource {
  const address = addressWithoutSecrets(endpoint);
  return {
    async identify() {
      const browser = await connect(endpoint);
      const version = await browser.version();
      await browser.disconnect();
      // One version may have other fonts and settings at another address.
      return `${version} at ${address}`;
    },
    async open() {
      const browser = await connect(endpoint);
      const leave = () => void browser.disconnect();
      try {
        const context = await browser.createBrowserContext(nowhere);
        return {
          newPage: () => context.newPage(),
          onGone: (listener) => onDisconnected(browser, listener),
          note: `Printing with ${await browser.version()} at ${address}.`,
          kill() {
            // Said before leaving; whether it is answered does not matter.
            context.close().catch(() => undefined);
            leave();
          },
          close: () => closeInTime(context.close().then(leave), leave),
        };
      } catch (error) {
        leave();
        throw error;
      }
    },
  };
}

async function connect(endpoint: string): Promise<Browser> {
  const { default: puppeteer } = await import('puppeteer-core');
  const connecting = puppeteer.connect({
    browserWSEndpoint: endpoint,
    protocolTimeout: 300_000,
    // A connection that is cut without a word is noticed within a minute.
    wsOptions: { handshakeTimeout: answerLimitMs, keepAlive: true },
  });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`no answer within ${answerLimitMs / 1000} seconds`)),
      answerLimitMs,
    );
  });
  try {
    return await Promise.race([connecting, late]);
  } catch (error) {
    connecting.then((browser) => browser.disconnect()).catch(() => undefined);
    throw new PressFailure(
      `No browser answers at ${addressWithoutSecrets(endpoint)} (${redact(reasonOf(error), endpoint)}). Check the address and whether a Chromium listens there, or leave out --browser-endpoint to use the browser of this machine.`,
    );
  } finally {
    clearTimeout(timer);
  }
}

/** Failures to connect are events rather than errors, and some say only a code. */
function reasonOf(error: unknown): string {
  const { message, error: cause } = error as { message?: unknown; error?: unknown };
  if (typeof message === 'string' && message !== '') return message.split('\n')[0] ?? message;
  const { code } = (cause ?? error) as { code?: unknown };
  return typeof code === 'string' ? code : 'the connection failed';
}

/** Addresses of browser pools carry tokens in their path, query or user name, which are not for logs. */
export function addressWithoutSecrets(endpoint: string): string {
  const { protocol, host } = new URL(endpoint);
  return `${protocol}//${host}`;
}

/** A message without the address and what is secret in it. */
function redact(message: string, endpoint: string): string {
  const { username, password, pathname, search, searchParams } = new URL(endpoint);
  const secrets = [endpoint, search, username, password, ...pathname.split('/'), ...searchParams.values()];
  return secrets
    .filter((secret) => secret.length > 2)
    .reduce((text, secret) => text.replaceAll(secret, '…'), message);
}
