import type { FolderFiles } from './files.ts';

/** Enough to find the size in any common picture; a photograph may have other data before it. */
const headBytes = 262_144;

/** Whether a file begins as a picture does that browsers show and whose size can be told. */
export async function isPicture(path: string, files: Pick<FolderFiles, 'readHead'>): Promise<boolean> {
  try {
    return hasSize(await files.readHead(path, headBytes));
  } catch {
    return false;
  }
}

function hasSize(bytes: Buffer): boolean {
  const letters = (from: number, to: number) => bytes.toString('latin1', from, to);
  if (letters(1, 4) === 'PNG') return letters(12, 16) === 'IHDR' && bytes.length >= 24;
  if (letters(0, 4) === 'GIF8') return bytes.length >= 10;
  if (letters(0, 4) === 'RIFF') return letters(8, 12) === 'WEBP' && bytes.length >= 30;
  if (letters(4, 8) === 'ftyp') return bytes.includes('ispe');
  if (bytes.length > 4 && bytes.readUInt16BE(0) === 0xffd8) return hasJpegFrame(bytes);
  return hasDrawingSize(bytes.toString('utf8'));
}

/** A JPEG is a chain of parts; the size stands in its frame header, before the picture itself. */
function hasJpegFrame(bytes: Buffer): boolean {
  let offset = 2;
  while (offset + 4 <= bytes.length && bytes[offset] === 0xff) {
    const marker = bytes[offset + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return true;
    offset += 2 + bytes.readUInt16BE(offset + 2);
  }
  // What comes before the frame is longer than what was read.
  return bytes.length === headBytes;
}

function hasDrawingSize(text: string): boolean {
  const [tag] = /<svg\b[^>]*>/.exec(text) ?? [];
  if (tag === undefined) return false;
  return /\bviewBox\s*=/.test(tag) || (/\swidth\s*=\s*["']\d/.test(tag) && /\sheight\s*=\s*["']\d/.test(tag));
}
