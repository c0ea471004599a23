import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { lookup } from 'mrmime';
import { filePath } from '../../src/press/browser/serve-folder.ts';

export interface SiteServer {
  /** Where the site begins, with a slash at its end. */
  readonly address: string;
  /** `cut` ends every connection without an answer, `broken` answers 503, `held` answers once it is no longer held. */
  set(state: 'up' | 'cut' | 'broken' | 'held'): void;
  /** Answers a path with this instead of the file; undefined brings the file back. */
  replace(path: string, body: string | undefined): void;
  close(): Promise<void>;
}

/** A plain web server, such as a reader’s own provider has, for a site that was built for `base`. */
export async function serveSite(folder: string, base: string): Promise<SiteServer> {
  const replaced = new Map<string, string>();
  let state: 'up' | 'cut' | 'broken' | 'held' = 'up';
  let release: () => void = () => undefined;
  let released = Promise.resolve();
  const bodyOf = async (path: string): Promise<Buffer | undefined> => {
    const own = replaced.get(path);
    if (own !== undefined) return Buffer.from(own);
    return readFile(join(folder, path)).catch(() => undefined);
  };
  const server = createServer((request, response) => {
    void (async () => {
      if (state === 'held') await released;
      if (state === 'cut') return void request.socket.destroy();
      if (state === 'broken') return void response.writeHead(503).end();
      const path = filePath(new URL(request.url ?? '/', 'http://site.invalid').pathname, base);
      const body = path === undefined ? undefined : await bodyOf(path);
      if (path === undefined || body === undefined) return void response.writeHead(404).end();
      response.writeHead(200, { 'content-type': lookup(path) ?? 'application/octet-stream' }).end(body);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${base}`,
    set(next) {
      state = next;
      release();
      if (next === 'held') released = new Promise((resolve) => (release = resolve));
    },
    replace(path, body) {
      if (body === undefined) replaced.delete(path);
      else replaced.set(path, body);
    },
    close: () =>
      new Promise((resolve) => {
        release();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
