import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroInlineConfig, AstroIntegration, ViteUserConfig } from 'astro';
import { contentFolder } from '../src/folder/index.ts';
import { ownPackages } from '../src/own-packages.ts';
import { siteSettings } from '../src/website/site-settings.ts';
import { followContent } from './content-changes.ts';
import { root } from './program.ts';

export interface AstroWork {
  /** Absolute folder whose `content` becomes a site. */
  readonly project: string;
  /** Absolute folder for all that Astro notes meanwhile. */
  readonly workFolder: string;
  readonly integrations?: readonly AstroIntegration[];
}

/** Astro’s settings for a command, with which it writes nothing into the program’s own folder. */
export function astroSettings({ project, workFolder, integrations }: AstroWork): AstroInlineConfig {
  // Astro would tell its makers that it is used, and ask whether there is a newer one.
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true';
  const settings = siteSettings(project, integrations);
  return {
    ...settings,
    configFile: false,
    root: workFolder,
    srcDir: join(root, 'src'),
    publicDir: join(root, 'public'),
    cacheDir: join(workFolder, 'cache'),
    integrations: [withRoot(root), ...settings.integrations],
    vite: {
      ...settings.vite,
      cacheDir: join(workFolder, 'vite'),
      plugins: [packagesByAddress(), followContent(contentFolder(project))],
      // Prepared at the start: a page that is the first to ask for it would be loaded again.
      optimizeDeps: { include: ['pagedjs'] },
      server: { fs: { allow: [root, workFolder, contentFolder(project), packagesFolder()] } },
    },
  };
}

/**
 * The root that pages and modules are named by. The one that Astro starts with is that of its `.astro` folder
 * (`createBaseSettings` of Astro), which is to be nobody else’s.
 */
function withRoot(folder: string): AstroIntegration {
  return {
    name: 'kindling-root',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ root: pathToFileURL(join(folder, '/')) });
      },
    },
  };
}

/** Pages are run from where they are built, where the program’s packages may not be found by their names. */
function packagesByAddress(): NonNullable<ViteUserConfig['plugins']>[number] {
  return {
    name: 'kindling-packages',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (this.environment.name === 'client' || !/^[@\w]/.test(source) || isBuiltin(source)) return null;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      if (found === null || found.external === false) return found;
      try {
        return { ...found, id: import.meta.resolve(source), external: 'absolute' };
      } catch {
        // One of somebody’s content.
        return found;
      }
    },
  };
}

/** The outermost `node_modules` with the program’s packages, whose fonts pages show while an author writes. */
function packagesFolder(): string {
  const path = ownPackages.resolve('astro/package.json');
  return /^.*?[\\/]node_modules(?=[\\/])/.exec(path)?.[0] ?? root;
}
