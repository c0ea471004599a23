import type { Command } from './run.ts';

/** One HTML file to print, in a folder of its own. */
export interface PrintTask {
  /** Absolute. */
  readonly folder: string;
  /** Names inside the folder. */
  readonly html: string;
  readonly pdf: string;
}

/** A program that prints HTML. */
export interface Program {
  readonly name: string;
  readonly version: string;
  readonly commandFor: (task: PrintTask) => Command;
  /** Prints all print pages of a site folder in one process, into its `downloads/`; undefined where it cannot. */
  readonly commandForSite?: (siteFolder: string) => Command;
}
