/** Loaded before a command (`node --import`), so that it starts in half the time and takes less memory. */
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';

// Where the folder cannot be written to, commands start more slowly and nothing else changes.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/kindling/compiled', import.meta.url)));
// The room for what lives shortly stays as small as it begins: it would grow by a hundred megabytes, to no use.
setFlagsFromString('--semi-space-growth-factor=1');
