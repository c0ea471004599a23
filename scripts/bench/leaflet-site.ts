/** Small documents as the print pages of a site. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { printJobElementId, type PrintJob } from '../../src/documents/index.ts';
import type { Leaflet } from './leaflets.ts';

export async function writeLeafletSite(folder: string, leaflets: readonly Leaflet[]): Promise<void> {
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Documents to measure by</title>');
  for (const leaflet of leaflets) {
    await mkdir(join(folder, 'print', leaflet.name), { recursive: true });
    await writeFile(join(folder, 'print', leaflet.name, 'index.html'), withJob(leaflet));
  }
}

function withJob({ name, title, html }: Leaflet): string {
  const job: PrintJob = {
    id: name,
    kind: 'leaflet',
    title,
    lang: 'en',
    sources: [name],
    edition: null,
    textSize: null,
    paper: 'a4',
    trimMm: [148, 210],
    outputs: [{ form: 'reading', path: `${name}.pdf` }],
  };
  const json = JSON.stringify(job).replaceAll('<', '\\u003c');
  return html.replace(
    '</head>',
    () => `<script type="application/json" id="${printJobElementId}">${json}</script>\n</head>`,
  );
}
