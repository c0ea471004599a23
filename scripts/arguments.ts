/** The words after `kindling`, read: pure, and the same for every command. */
import { resolve } from 'node:path';
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { readShard, type Shard } from '../src/press/index.ts';
import { publishedAt, type Published } from '../src/schemas/published.ts';
import { commandNames, isCommand, type CommandName } from './usage.ts';
import { WrongUse } from './wrong-use.ts';

export interface BuildOptions {
  readonly command: 'build';
  /** Absolute, as are all folders. */
  readonly outDir: string;
  readonly press: boolean;
  readonly published: Published | undefined;
}

export interface BundleOptions {
  readonly command: 'bundle';
  readonly site: string;
  readonly outDir: string;
}

interface BrowserOptions {
  readonly endpoint: string | undefined;
  readonly json: boolean;
}

export interface SiteOptions extends BrowserOptions {
  readonly command: 'press';
  readonly task: 'print-site';
  readonly ids: readonly string[];
  readonly form: (typeof forms)[number] | undefined;
  readonly paper: (typeof papers)[number] | undefined;
  readonly textSize: (typeof textSizes)[number] | undefined;
  /** Whether pictures of faces are made, too. */
  readonly pictures: boolean;
  readonly paperThicknessMm: number | undefined;
  readonly backOffsetMm: { readonly x: number; readonly y: number } | undefined;
  readonly shard: Shard | undefined;
  readonly site: string;
  readonly workers: number | undefined;
  readonly cache: boolean;
}

export interface FileOptions extends BrowserOptions {
  readonly command: 'press';
  readonly task: 'print-file';
  /** Both as they were written. */
  readonly html: string;
  readonly out: string;
  /** Whether nothing is written when anything is found. */
  readonly isStrict: boolean;
}

export interface MergeOptions {
  readonly command: 'press';
  readonly task: 'merge';
  /** As they were written. */
  readonly folders: readonly string[];
  readonly site: string;
}

export type PressOptions = SiteOptions | FileOptions | MergeOptions;

export type Options =
  | BuildOptions
  | BundleOptions
  | PressOptions
  | { readonly command: 'dev' | 'check' }
  /** About one command, or about all. */
  | { readonly command: 'help'; readonly about: CommandName | undefined }
  | { readonly command: 'version' };

const forms = ['reading', 'home', 'shop'] as const;
const papers = ['a4', 'letter'] as const;
const textSizes = ['standard', 'large'] as const;
/** Paper is no thinner and no thicker than that in a booklet. */
const paperThicknessLimitsMm = [0.03, 0.4] as const;
/** A printer that drifts further needs another look than ours. */
const mostOffsetMm = 10;

/**
 * What is asked for by the words after `kindling`; folders are found from the one that it is called in.
 * @throws WrongUse
 */
export function readArguments(words: readonly string[], folder: string): Options {
  const [name, ...rest] = words;
  if (name === undefined) throw new WrongUse('Say what to do.');
  if (name === '--help' || name === '-h' || name === 'help') {
    const [about] = rest;
    return { command: 'help', about: about !== undefined && isCommand(about) ? about : undefined };
  }
  if (name === '--version' || name === '-v') return { command: 'version' };
  if (!isCommand(name)) {
    throw new WrongUse(`There is no command “${name}”. The commands are: ${commandNames.join(', ')}.`);
  }
  if (rest.some((word) => word === '--help' || word === '-h')) return { command: 'help', about: name };
  try {
    return readers[name](rest, folder);
  } catch (error) {
    const [message = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new WrongUse(message, name);
  }
}

const readers: Readonly<Record<CommandName, (words: readonly string[], folder: string) => Options>> = {
  build(words, folder) {
    const { address, ...values } = optionsIn(words, {
      outDir: { type: 'string' },
      'no-press': { type: 'boolean' },
      address: { type: 'string' },
    });
    const published = address === undefined ? undefined : publishedAt(address);
    if (address !== undefined && published === undefined) {
      throw new Error(
        `--address ${address} is not the address of a website. Write it as in --address https://example.org/toolkit/`,
      );
    }
    const outDir = resolve(folder, values.outDir ?? 'dist');
    return { command: 'build', outDir, press: values['no-press'] !== true, published };
  },
  dev(words) {
    optionsIn(words, {});
    return { command: 'dev' };
  },
  check(words) {
    optionsIn(words, {});
    return { command: 'check' };
  },
  bundle(words, folder) {
    const values = optionsIn(words, { site: { type: 'string' }, outDir: { type: 'string' } });
    return {
      command: 'bundle',
      site: resolve(folder, values.site ?? 'dist'),
      outDir: resolve(folder, values.outDir ?? 'bundle'),
    };
  },
  press: readPressOptions,
};

function optionsIn<Config extends ParseArgsOptionsConfig>(words: readonly string[], options: Config) {
  return parseArgs({ args: [...words], options }).values;
}

function readPressOptions(words: readonly string[], folder: string): PressOptions {
  const { values, positionals } = parseArgs({
    args: withNegativeNumbers(words),
    allowPositionals: true,
    options: {
      form: { type: 'string' },
      paper: { type: 'string' },
      'text-size': { type: 'string' },
      pictures: { type: 'boolean' },
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
    },
  });
  const site = resolve(folder, values.site ?? 'dist');
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
    return { command: 'press', task: 'merge', folders: positionals, site };
  }
  const [html] = positionals.filter((name) => /\.x?html?$/i.test(name));
  if (html !== undefined && (positionals.length > 1 || values.out === undefined)) {
    throw new Error('One HTML file is printed at a time, and --out says where to: book.html --out book.pdf');
  }
  if (html === undefined && values.out !== undefined)
    throw new Error('--out goes with an HTML file: book.html --out book.pdf');
  const shard = partOfWhole('--shard', values.shard);
  if (html !== undefined && shard !== undefined)
    throw new Error('--shard goes with a built site; an HTML file is printed as a whole.');
  if (html === undefined && values.strict === true)
    throw new Error('--strict goes with an HTML file; what a toolkit prints is always right or not printed.');
  const shared = {
    command: 'press',
    endpoint: webSocket('--browser-endpoint', values['browser-endpoint']),
    json: values.json ?? false,
  } as const;
  const form = oneOf('--form', forms, values.form);
  const paper = oneOf('--paper', papers, values.paper);
  const textSize = oneOf('--text-size', textSizes, values['text-size']);
  const workers = wholeNumber('--workers', values.workers);
  if (html !== undefined)
    return { ...shared, task: 'print-file', html, out: values.out ?? '', isStrict: values.strict ?? false };
  const cache = values['no-cache'] !== true;
  const backOffsetMm = offset('--back-offset', values['back-offset']);
  const paperThicknessMm = thickness('--paper-thickness', values['paper-thickness']);
  const pictures = values.pictures ?? false;
  const chosen = { ids: positionals, form, paper, textSize, pictures, shard };
  return { ...shared, task: 'print-site', ...chosen, backOffsetMm, paperThicknessMm, site, workers, cache };
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
