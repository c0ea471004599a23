/** Which functions of the press are which stage, and how a module’s text becomes one that tells when they run. */
import type { StageName } from './stages.ts';

interface TimedModule {
  /** Below `src/press`, without its ending. */
  readonly path: string;
  /** Exported functions. What opens a tab has no stage, but what is done in the tab has; a reader’s is told by its question. */
  readonly functions: Readonly<Record<string, StageName | 'tab' | 'reader'>>;
}

export const timedModules: readonly TimedModule[] = [
  { path: 'layout/tab', functions: { openTab: 'tab' } },
  { path: 'layout/lower-styles', functions: { lowerStyles: 'prepare' } },
  { path: 'layout/print-pages', functions: { printToPdf: 'print' } },
  { path: 'pdf/reader', functions: { askReader: 'reader' } },
  { path: 'pdf/parts', functions: { openPart: 'finish', readFinished: 'inspect' } },
  { path: 'pdf/finish', functions: { finishReading: 'finish' } },
  { path: 'verify/inspect', functions: { inspect: 'inspect' } },
  { path: 'outputs/output-files', functions: { makeOutputs: 'sheets' } },
  { path: 'publish/downloads', functions: { writeInto: 'place', putInPlace: 'place' } },
];

export function timedModuleAt(url: string): TimedModule | undefined {
  const [, found] = /^file:.*\/src\/press\/(.+)\.ts$/.exec(url) ?? [];
  return timedModules.find(({ path }) => path === found);
}

/**
 * The module with each of its functions handed to `globalThis.timed` before it is exported.
 * @throws Error when it exports no such function: what is measured has moved.
 */
export function timedSource(source: string, { path, functions }: TimedModule): string {
  let text = source;
  for (const [name, stage] of Object.entries(functions)) {
    const declaration = new RegExp(`^export (async )?function ${name}(?=[<(])`, 'm');
    if (!declaration.test(text)) throw new Error(`the press’s module ${path} exports no function ${name}`);
    text = text.replace(declaration, `$1function untimed_${name}`);
    text += `\nexport const ${name} = globalThis.timed('${stage}', untimed_${name});`;
  }
  return text;
}

/** Which stage a browser page is at, by what it is asked to run. */
export function stageOfScript(script: unknown): StageName {
  if (typeof script !== 'string') return 'prepare';
  if (/function paginate\b/.test(script)) return 'lay out';
  return /function surveyPages\b/.test(script) ? 'survey' : 'prepare';
}
