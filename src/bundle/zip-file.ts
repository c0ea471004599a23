import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** One file of a zip: its bytes, or where they are. */
export interface ZipEntry {
  /** With forward slashes: `toolkit/index.html`. */
  readonly name: string;
  readonly content: string | { readonly file: string };
}

/** The format has local times, from 1980 on. */
const anyTime = new Date(1980, 0, 1);
const deflated = /\.(html|css|js|json|svg|txt|xml)$/;

/**
 * Writes a zip, holding no more of it in memory than a piece of one file. The same entries give the same bytes.
 * Stops with the signal’s reason once that is aborted; what was written until then is the caller’s to take away.
 */
export async function writeZip(
  file: string,
  entries: AsyncIterable<ZipEntry>,
  signal: AbortSignal,
): Promise<number> {
  const handle = await open(file, 'w');
  let bytes = 0;
  try {
    const waiting: Uint8Array[] = [];
    let failure: Error | null = null;
    const zip = new Zip((error, chunk) => {
      failure ??= error;
      waiting.push(chunk);
    });
    const flush = async () => {
      signal.throwIfAborted();
      if (failure !== null) throw failure;
      for (const chunk of waiting.splice(0)) {
        await handle.write(chunk);
        bytes += chunk.length;
      }
    };
    for await (const { name, content } of entries) {
      const part = deflated.test(name) ? new ZipDeflate(name, { level: 9 }) : new ZipPassThrough(name);
      part.mtime = anyTime;
      zip.add(part);
      if (typeof content === 'string') part.push(Buffer.from(content), false);
      else {
        for await (const chunk of createReadStream(content.file)) {
          part.push(chunk as Uint8Array, false);
          await flush();
        }
      }
      part.push(new Uint8Array(0), true);
      await flush();
    }
    zip.end();
    await flush();
    return bytes;
  } finally {
    await handle.close();
  }
}
