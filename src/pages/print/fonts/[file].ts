/** The files of typefaces for letters that the two for texts lack, as far as the texts need them. */
import { readFile } from 'node:fs/promises';
import type { APIRoute, GetStaticPaths } from 'astro';
import { getToolkits } from '../../../content-layer/toolkits.ts';
import { ownPackages } from '../../../own-packages.ts';
import { fontWeights, slicesFor, type FontFile } from '../../../script-fonts.ts';

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
  const path = ownPackages.resolve(`${file.package}/files/${file.name}`);
  return new Response(await readFile(path), { headers: { 'Content-Type': 'font/woff2' } });
};
