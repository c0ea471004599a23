import { join } from 'node:path';
import { dev, type AstroIntegration } from 'astro';
import { cacheFolderOf, press } from '../src/press/index.ts';
import { astroSettings } from './astro-settings.ts';
import { checkContent } from './content-check.ts';
import { root } from './program.ts';
import { inTemporaryFolder } from './temporary-folder.ts';

/** Shows the site of a project while its texts are written, with every print page at its address, until it is stopped. */
export async function serve(project: string): Promise<never> {
  const stopped = new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, resolve);
  });
  await checkContent(project);
  await inTemporaryFolder({ parent: cacheFolderOf(project), purpose: 'serving' }, async (workFolder) => {
    const server = await dev({
      ...astroSettings({ project, workFolder, integrations: [press(), listOfPrintPages] }),
      base: '/',
    });
    console.log(`Print pages: http://localhost:${server.address.port}/print/`);
    await stopped;
    await server.stop();
  });
  process.exit(130);
}

/** A page that leads to every print page; a built site has none. */
const listOfPrintPages: AstroIntegration = {
  name: 'kindling-print-pages',
  hooks: {
    'astro:config:setup': ({ injectRoute }) => {
      injectRoute({ pattern: '/print/', entrypoint: join(root, 'src/pages/print/_index.astro') });
    },
  },
};
