#!/usr/bin/env node
/** The `kindling` command; the scripts of npm in the repository call it, too. */
import './preload.ts';

// Not loaded before the cache that makes loading quicker is there.
await import('./run.ts');
