/** What font files call themselves. */
import { brotliDecompressSync, inflateSync } from 'node:zlib';

/** The PostScript name, by which a PDF calls a font: `Literata-Regular`. */
const postScriptName = 6;

/** The PostScript names in a font file (OpenType, WOFF or WOFF2); none where it cannot be read. */
export function fontNames(file: Uint8Array): string[] {
  try {
    const name = fontTable(Buffer.from(file), 'name');
    return name === undefined ? [] : namesIn(name);
  } catch {
    // A browser would not have used it either.
    return [];
  }
}

/**
 * One table of a font file, by its tag.
 * @throws Error where the file is cut short.
 */
export function fontTable(file: Buffer, tag: string): Buffer | undefined {
  switch (file.toString('latin1', 0, 4)) {
    case 'wOF2':
      return tableOfWoff2(file, tag);
    case 'wOFF':
      return tableOfWoff(file, tag);
    default:
      return tableOfOpenType(file, tag);
  }
}

/** https://learn.microsoft.com/typography/opentype/spec/otff */
function tableOfOpenType(file: Buffer, tag: string): Buffer | undefined {
  for (let index = 0; index < file.readUInt16BE(4); index++) {
    const at = 12 + 16 * index;
    if (file.toString('latin1', at, at + 4) !== tag) continue;
    const offset = file.readUInt32BE(at + 8);
    return file.subarray(offset, offset + file.readUInt32BE(at + 12));
  }
  return undefined;
}

/** https://www.w3.org/TR/WOFF/ */
function tableOfWoff(file: Buffer, tag: string): Buffer | undefined {
  for (let index = 0; index < file.readUInt16BE(12); index++) {
    const at = 44 + 20 * index;
    if (file.toString('latin1', at, at + 4) !== tag) continue;
    const offset = file.readUInt32BE(at + 4);
    const packed = file.subarray(offset, offset + file.readUInt32BE(at + 8));
    return packed.length < file.readUInt32BE(at + 12) ? inflateSync(packed) : packed;
  }
  return undefined;
}

/** Tags that WOFF2 writes as numbers. */
const knownTags = (
  'cmap head hhea hmtx maxp name OS/2 post cvt  fpgm glyf loca prep CFF  VORG EBDT EBLC gasp hdmx kern LTSH PCLT VDMX ' +
  'vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG  sbix acnt avar bdat bloc bsln cvar fdsc feat ' +
  'fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill'
).match(/.{4}(?: |$)/g);

/** https://www.w3.org/TR/WOFF2/ */
function tableOfWoff2(file: Buffer, wanted: string): Buffer | undefined {
  let at = 48;
  let offset = 0;
  let found: { start: number; end: number } | undefined;
  /** A number of seven bits a byte. */
  const readLength = () => {
    let value = 0;
    for (let byte = 0x80; (byte & 0x80) !== 0; at++) {
      byte = file.readUInt8(at);
      value = value * 128 + (byte & 0x7f);
    }
    return value;
  };
  for (let index = 0; index < file.readUInt16BE(12); index++) {
    const flags = file.readUInt8(at);
    at += 1;
    const known = flags & 0x3f;
    const tag = known === 0x3f ? file.toString('latin1', at, at + 4) : knownTags?.[known]?.slice(0, 4);
    if (known === 0x3f) at += 4;
    const length = readLength();
    const version = flags >> 6;
    const isTransformed = tag === 'glyf' || tag === 'loca' ? version !== 3 : version !== 0;
    const stored = isTransformed ? readLength() : length;
    if (tag === wanted) found = { start: offset, end: offset + stored };
    offset += stored;
  }
  if (found === undefined) return undefined;
  const packed = file.subarray(at, at + file.readUInt32BE(20));
  return brotliDecompressSync(packed).subarray(found.start, found.end);
}

/** https://learn.microsoft.com/typography/opentype/spec/name */
function namesIn(table: Buffer): string[] {
  const storage = table.readUInt16BE(4);
  const names = new Set<string>();
  for (let index = 0; index < table.readUInt16BE(2); index++) {
    const at = 6 + 12 * index;
    if (table.readUInt16BE(at + 6) !== postScriptName) continue;
    const start = storage + table.readUInt16BE(at + 10);
    const text = table.subarray(start, start + table.readUInt16BE(at + 8));
    const isTwoBytes = table.readUInt16BE(at) !== 1;
    names.add(isTwoBytes ? Buffer.from(text).swap16().toString('utf16le') : text.toString('latin1'));
  }
  return [...names];
}
