import { crc32 } from 'node:zlib';
import { zipSync } from 'fflate';

export interface NamedPicture {
  /** Its file name in the zip: `01-front-check-in-round.png`. */
  readonly name: string;
  readonly png: Uint8Array;
}

/** Packs pictures into a zip, each with its resolution. The same pictures give the same bytes. */
export function zipPictures(pictures: readonly NamedPicture[], dotsPerInch: number): Uint8Array {
  const files = Object.fromEntries(pictures.map(({ name, png }) => [name, withResolution(png, dotsPerInch)]));
  // The format has local times, from 1980 on; pictures are compressed already.
  return zipSync(files, { level: 0, mtime: new Date(1980, 0, 1) });
}

const headerEnd = 8 + 25;

/** A PNG that says how large it is to be printed (its `pHYs` chunk; PNG specification, 11.3.4.3). */
function withResolution(png: Uint8Array, dotsPerInch: number): Uint8Array {
  const dotsPerMetre = Math.round(dotsPerInch / 0.0254);
  const content = Buffer.alloc(13);
  content.write('pHYs', 0, 'latin1');
  content.writeUInt32BE(dotsPerMetre, 4);
  content.writeUInt32BE(dotsPerMetre, 8);
  content.writeUInt8(1, 12);
  const chunk = Buffer.alloc(21);
  chunk.writeUInt32BE(9, 0);
  content.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(content), 17);
  return Buffer.concat([png.subarray(0, headerEnd), chunk, png.subarray(headerEnd)]);
}
