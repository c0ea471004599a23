/** Whole commands on a content folder, one after the other: each finds what the one before it has left. */
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Run } from './run.ts';
import { succeeded } from './run.ts';
import type { CommandName } from './tasks.ts';
import { runCommand, warmBrowser, type Workplace } from './toolkit-commands.ts';

export interface CommandRuns {
  /** In a round of its own nothing is cached; within a round what an earlier command needs to have done is done. */
  readonly perform: (command: CommandName, round: number) => Promise<Run>;
}

export function openCommandRuns({ folder, content }: { folder: string; content: string }): CommandRuns {
  const places = new Map<number, Workplace>();
  return {
    async perform(command, round) {
      let place = places.get(round);
      if (place === undefined) {
        place = await makeWorkplace(join(folder, `content-${round}`), content);
        places.set(round, place);
        if (command !== 'build') succeeded(await runCommand('build', place, { isPrinted: true }));
      }
      if (command === 'word') await changeOneFile(join(place.content, 'practices'));
      return runCommand(command === 'press' ? 'press' : 'build', place, { isPrinted: true });
    },
  };
}

/** A copy of a content folder, and a browser that is ready. */
export async function makeWorkplace(folder: string, content: string): Promise<Workplace> {
  const place = { folder, content: join(folder, 'content') };
  await mkdir(folder, { recursive: true });
  await cp(content, place.content, { recursive: true });
  const html = join(folder, 'ready.html');
  await writeFile(html, '<!doctype html><html lang="en"><title>Ready</title><p>Ready.</p></html>');
  await warmBrowser(place, html);
  return place;
}

async function changeOneFile(practices: string): Promise<void> {
  const names = (await readdir(practices)).filter(
    (name) => name.endsWith('.md') && !/^(_|README)/.test(name),
  );
  const [name] = names.sort();
  if (name === undefined) throw new Error('the content folder has no practice');
  const path = join(practices, name);
  const text = await readFile(path, 'utf8');
  const changed = changeOneWord(text);
  if (changed === text) throw new Error(`there is no word to change in ${name}`);
  await writeFile(path, changed);
}

/** The second word of the first paragraph becomes another one. */
export function changeOneWord(markdown: string): string {
  const front = /^---\r?\n[^]*?\r?\n---\r?\n/.exec(markdown)?.[0] ?? '';
  const text = markdown.slice(front.length);
  return front + text.replace(/^(\p{L}[\p{L}’]* )([\p{L}’]+)/mu, '$1otherwise');
}
