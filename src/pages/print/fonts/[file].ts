/** The files of typefaces for letters that the two for texts lack, as far as the texts need them. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { getToolkits } from '../../../content-layer/toolkits.ts';
import { fontWeights, slicesFor, type FontFile } from '../../../styles/scripts.ts';

export const getStaticPaths = (async () => {
  const files = (await getToolkits())
    .flatMap(({ lettersBeyondAscii, settings }) => slicesFor(lettersBeyondAscii, settings.language))
    .flatMap(({ files: ofSlice }) => fontWeights.map((weight) => ofSlice[weight]));
  // One file may serve every weight.
  return [...new Map(files.map((file) => [file.name, file])).values()].map((file) => ({
    params: { file: file.name },
    props: { file },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: FontFile }> = async ({ props: { file } }) => {
  const { resolve } = createRequire(join(process.cwd(), 'package.json'));
  const path = resolve(`${file.package}/files/${file.name}`);
  return new Response(await readFile(path), { headers: { 'Content-Type': 'font/woff2' } });
};
