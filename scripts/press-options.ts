/** What `npm run press` can be told, and what it says of that itself. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultWorkers, readShard, type Shard } from '../src/press/index.ts';
import { root, wrongUse } from './endings.ts';

export const usage = `npm run press -- [id …] [--form reading|home|shop] [--paper a4|letter] [--text-size standard|large]
                        [--shard K/N] [options]
     npm run press -- --merge DIR… [--site DIR]
     npm run press -- book.html --out book.pdf [options]

  id              a document’s id, as in its address: case-clinic, crew-deck; all when left out
  --form          only the PDFs to read (reading), to print at home (home) or for a print shop (shop)
  --paper         only for A4 or for Letter
  --text-size     only books in type of the standard size, or only in large print
  --back-offset X,Y
                  move the backs of cards so many millimetres right and up, as read from a calibration sheet;
                  instead of what toolkit.yaml says
  --paper-thickness MM
                  how thick a sheet is, so that the margins inside a booklet come out even; instead of what
                  toolkit.yaml says
  --shard K/N     only the Kth of N parts of what is chosen, about equally long; every machine that has the
                  same built site divides it alike
  --merge         bring together what others printed: each DIR is a built site’s folder, or its downloads folder
  --site DIR      the built site; dist when left out
  --out FILE      where to write the PDF of an HTML file: it is written whatever is found, and what is found is told;
                  words that were lost or doubled end with exit code 1
  --strict        with --out: as for a toolkit, nothing is written when anything is found

  --workers N     documents laid out at a time; as many as there are processors, up to 4, when left out
  --no-cache      print everything anew, without looking at what was printed before
  --browser-endpoint ws://…
                  use the Chromium that answers there (its DevTools WebSocket) instead of one of this machine
  --json          one line of JSON for each document: id, kind, paper, edition, pages, seconds, cached, findings

Examples
  npm run press                                  everything that has changed
  npm run press -- case-clinic --paper a4        one practice’s card and hand-out, for A4
  npm run press -- crew-deck --back-offset 1.5,-2
                                                 a deck whose backs land on their fronts on your printer
  npm run press -- crew-starter --form home      the workbook to print at home: booklet, whole pages, large print
  npm run press -- book.html --out book.pdf      any HTML file with paged-media CSS
  npm run press -- --shard 1/4                   the first quarter, on the first of four machines
  npm run press -- --merge part-1 part-2 part-3 part-4
                                                 all four quarters into dist
  npm run press -- --browser-endpoint "wss://pool.example/?token=$TOKEN"
                                                 with a browser from a pool`;

const forms = ['reading', 'home', 'shop'] as const;
const papers = ['a4', 'letter'] as const;
const textSizes = ['standard', 'large'] as const;
/** Paper is no thinner and no thicker than that in a booklet. */
const paperThicknessLimitsMm = [0.03, 0.4] as const;
/** A printer that drifts further needs another look than ours. */
const mostOffsetMm = 10;

interface BrowserOptions {
  readonly endpoint: string | undefined;
  readonly json: boolean;
}

export interface SiteOptions extends BrowserOptions {
  readonly task: 'print-site';
  readonly ids: readonly string[];
  readonly form: (typeof forms)[number] | undefined;
  readonly paper: (typeof papers)[number] | undefined;
  readonly textSize: (typeof textSizes)[number] | undefined;
  readonly paperThicknessMm: number | undefined;
  readonly backOffsetMm: { readonly x: number; readonly y: number } | undefined;
  readonly shard: Shard | undefined;
  readonly site: string;
  readonly workers: number;
  readonly cache: boolean;
}

export interface FileOptions extends BrowserOptions {
  readonly task: 'print-file';
  readonly html: string;
  readonly out: string;
  /** Whether nothing is written when anything is found. */
  readonly isStrict: boolean;
}

export interface MergeOptions {
  readonly task: 'merge';
  /** As they were written. */
  readonly folders: readonly string[];
  readonly site: string;
}

export type Options = SiteOptions | FileOptions | MergeOptions | { readonly task: 'help' };

/** Ends the process with 2 when they are wrong. */
export function readOptions(): Options {
  try {
    const { values, positionals } = parseArgs({
      args: withNegativeNumbers(process.argv.slice(2)),
      allowPositionals: true,
      options: {
        form: { type: 'string' },
        paper: { type: 'string' },
        'text-size': { type: 'string' },
        'back-offset': { type: 'string' },
        'paper-thickness': { type: 'string' },
        shard: { type: 'string' },
        merge: { type: 'boolean' },
        site: { type: 'string' },
        out: { type: 'string' },
        strict: { type: 'boolean' },
        workers: { type: 'string' },
        'no-cache': { type: 'boolean' },
        'browser-endpoint': { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
    if (values.help === true) return { task: 'help' };
    const site = resolve(root, values.site ?? 'dist');
    if (values.merge === true) {
      const others = Object.keys(values).filter((name) => !['merge', 'site'].includes(name));
      if (others.length > 0) {
        throw new Error(
          `--merge prints nothing: it goes with folders and --site alone, not with --${others[0] ?? ''}.`,
        );
      }
      if (positionals.length === 0) {
        throw new Error('--merge needs the folders that were printed into: --merge part-1 part-2');
      }
      return { task: 'merge', folders: positionals, site };
    }
    const [html] = positionals.filter((name) => /\.x?html?$/i.test(name));
    if (html !== undefined && (positionals.length > 1 || values.out === undefined)) {
      throw new Error(
        'One HTML file is printed at a time, and --out says where to: book.html --out book.pdf',
      );
    }
    if (html === undefined && values.out !== undefined)
      throw new Error('--out goes with an HTML file: book.html --out book.pdf');
    const shard = partOfWhole('--shard', values.shard);
    if (html !== undefined && shard !== undefined)
      throw new Error('--shard goes with a built site; an HTML file is printed as a whole.');
    if (html === undefined && values.strict === true)
      throw new Error(
        '--strict goes with an HTML file; what a toolkit prints is always right or not printed.',
      );
    const shared = {
      endpoint: webSocket('--browser-endpoint', values['browser-endpoint']),
      json: values.json ?? false,
    };
    const form = oneOf('--form', forms, values.form);
    const paper = oneOf('--paper', papers, values.paper);
    const textSize = oneOf('--text-size', textSizes, values['text-size']);
    const workers = wholeNumber('--workers', values.workers) ?? defaultWorkers();
    if (html !== undefined)
      return { task: 'print-file', html, out: values.out ?? '', isStrict: values.strict ?? false, ...shared };
    const cache = values['no-cache'] !== true;
    const backOffsetMm = offset('--back-offset', values['back-offset']);
    const paperThicknessMm = thickness('--paper-thickness', values['paper-thickness']);
    const chosen = { ids: positionals, form, paper, textSize, shard };
    const printer = { backOffsetMm, paperThicknessMm };
    return { task: 'print-site', ...chosen, ...printer, site, workers, cache, ...shared };
  } catch (error) {
    return wrongUse(error, usage);
  }
}

/** `--back-offset -1,2` is one option with its value, and not two options. */
function withNegativeNumbers(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of words) {
    if (joined.at(-1) === '--back-offset') joined.splice(-1, 1, `--back-offset=${word}`);
    else joined.push(word);
  }
  return joined;
}

function offset(option: string, value: string | undefined): { x: number; y: number } | undefined {
  if (value === undefined) return undefined;
  const [, x, y] = /^(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)$/.exec(value) ?? [];
  const offsetMm = { x: Number(x), y: Number(y) };
  if ([offsetMm.x, offsetMm.y].every((mm) => Math.abs(mm) <= mostOffsetMm)) return offsetMm;
  throw new Error(
    `${option} is two numbers of millimetres from -${mostOffsetMm} to ${mostOffsetMm}, such as 1.5,-2; not “${value}”.`,
  );
}

function thickness(option: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const [least, most] = paperThicknessLimitsMm;
  const thicknessMm = /^\d*\.?\d+$/.test(value) ? Number(value) : NaN;
  if (thicknessMm >= least && thicknessMm <= most) return thicknessMm;
  throw new Error(
    `${option} is a number of millimetres from ${least} to ${most}, such as 0.1 for ordinary paper; not “${value}”.`,
  );
}

function oneOf<Name extends string>(
  option: string,
  names: readonly Name[],
  value: string | undefined,
): Name | undefined {
  if (value === undefined) return undefined;
  const found = names.find((name) => name === value);
  if (found === undefined) throw new Error(`${option} is one of: ${names.join(', ')}; not “${value}”.`);
  return found;
}

function wholeNumber(option: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^[1-9]\d{0,2}$/.test(value)) throw new Error(`${option} is a number from 1 to 999; not “${value}”.`);
  return Number(value);
}

function partOfWhole(option: string, value: string | undefined): Shard | undefined {
  if (value === undefined) return undefined;
  const shard = readShard(value);
  if (shard === undefined) {
    throw new Error(
      `${option} says which part of how many: 1/4, 2/4, 3/4 or 4/4 for four machines; not “${value}”.`,
    );
  }
  return shard;
}

function webSocket(option: string, value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (!/^wss?:\/\/./.test(value) || !URL.canParse(value)) {
    // What was given may hold a token, and is not repeated.
    throw new Error(
      `${option} takes the WebSocket address of a Chromium, which begins with ws:// or wss://: ws://127.0.0.1:9222/devtools/browser/…`,
    );
  }
  return value;
}
