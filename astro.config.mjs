// @ts-check
/** For Astro’s own commands, such as `astro check`; Kindling’s commands take the same settings. */
import { defineConfig } from 'astro/config';
import { press } from './src/press/index.ts';
import { siteSettings } from './src/website/site-settings.ts';

export default defineConfig(siteSettings(process.cwd(), [press()]));
