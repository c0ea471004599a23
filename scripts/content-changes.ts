import { sep } from 'node:path';
import type { ViteUserConfig } from 'astro';

/**
 * Has pages rendered anew, and open ones loaded again, when anything in the content folder changes. Astro keeps the
 * entries that its routes were given until it is told; by itself it looks only at the texts it renders.
 */
export function followContent(folder: string): NonNullable<ViteUserConfig['plugins']>[number] {
  return {
    name: 'kindling-content-changes',
    apply: 'serve',
    configureServer({ watcher, environments }) {
      watcher.add(folder);
      watcher.on('all', (_, path) => {
        if (!path.startsWith(folder + sep)) return;
        for (const { name, hot } of Object.values(environments)) {
          if (name !== 'client') hot.send('astro:content-changed', {});
        }
        environments.client.hot.send({ type: 'full-reload', path: '*' });
      });
    },
  };
}
