/**
 * `npm run press -- [id …]`: prints from the site in `dist`, everything or only what is named.
 * `npm run press -- book.html --out book.pdf`: prints any local HTML file.
 */
import { access } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { nearest } from '../src/problems/index.ts';
import {
  browserSource,
  cacheFolderOf,
  defaultWorkers,
  FindingsError,
  findPrintPages,
  interruptible,
  PressFailure,
  printedFolderOf,
  printFile,
  printSite,
  refuseIncomplete,
  reportProgress,
  type DoneDocument,
  type PrintPage,
} from '../src/press/index.ts';
import { end, root, wrongUse } from './endings.ts';

const usage = `npm run press -- [id …] [--form reading|home] [--paper a4|letter] [options]
     npm run press -- book.html --out book.pdf [options]

  id              a document’s id, as in its address: case-clinic, crew-deck; all when left out
  --form          only the PDFs to read (reading) or to print at home (home)
  --paper         only for A4 or for Letter
  --site DIR      the built site; dist when left out
  --out FILE      where to write the PDF of an HTML file

  --workers N     documents laid out at a time; as many as there are processors, up to 4, when left out
  --no-cache      print everything anew, without looking at what was printed before
  --browser-endpoint ws://…
                  use the browser that answers there instead of one of this machine
  --json          one line of JSON for each document: id, kind, paper, edition, pages, seconds, cached, findings

Examples
  npm run press                                  everything that has changed
  npm run press -- case-clinic --paper a4        one practice’s card and hand-out, for A4
  npm run press -- crew-starter --form home      the workbook’s booklet only
  npm run press -- book.html --out book.pdf      any HTML file with paged-media CSS`;

const forms = ['reading', 'home'] as const;
const papers = ['a4', 'letter'] as const;

try {
  const options = readOptions();
  if (options.help) console.log(`Use: ${usage}`);
  else if (options.html !== undefined) await printOneFile(options.html, options);
  else await printBuiltSite(options);
} catch (error) {
  end(error);
}

interface Options {
  readonly ids: readonly string[];
  readonly form: (typeof forms)[number] | undefined;
  readonly paper: (typeof papers)[number] | undefined;
  readonly site: string;
  readonly html: string | undefined;
  readonly out: string | undefined;
  readonly workers: number;
  readonly cache: boolean;
  readonly endpoint: string | undefined;
  readonly json: boolean;
  readonly help: boolean;
}

function readOptions(): Options {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        form: { type: 'string' },
        paper: { type: 'string' },
        site: { type: 'string' },
        out: { type: 'string' },
        workers: { type: 'string' },
        'no-cache': { type: 'boolean' },
        'browser-endpoint': { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
    const html = positionals.filter((name) => /\.x?html?$/i.test(name));
    if (html.length > 0 && (positionals.length > 1 || values.out === undefined)) {
      throw new Error(
        'One HTML file is printed at a time, and --out says where to: book.html --out book.pdf',
      );
    }
    if (html.length === 0 && values.out !== undefined)
      throw new Error('--out goes with an HTML file: book.html --out book.pdf');
    return {
      ids: positionals,
      form: oneOf('--form', forms, values.form),
      paper: oneOf('--paper', papers, values.paper),
      site: resolve(root, values.site ?? 'dist'),
      html: html[0],
      out: values.out,
      workers: wholeNumber('--workers', values.workers) ?? defaultWorkers(),
      cache: values['no-cache'] !== true,
      endpoint: webSocket('--browser-endpoint', values['browser-endpoint']),
      json: values.json ?? false,
      help: values.help ?? false,
    };
  } catch (error) {
    return wrongUse(error, usage);
  }
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

function webSocket(option: string, value: string | undefined): string | undefined {
  if (value !== undefined && !/^wss?:\/\/./.test(value)) {
    throw new Error(`${option} is an address that begins with ws:// or wss://; not “${value}”.`);
  }
  return value;
}

async function printBuiltSite(options: Options): Promise<void> {
  const { ids, form, paper, site, workers, json } = options;
  const isBuilt = await access(join(site, 'index.html')).then(
    () => true,
    () => false,
  );
  if (!isBuilt) throw new PressFailure(`There is no built site in ${site}. Run “npm run build” first.`);
  const base = process.env['TOOLKIT_BASE'] ?? '/';
  const known = [...new Set((await findPrintPages(site, base)).map(({ job }) => job.id))];
  const unknown = ids.filter((id) => !known.includes(id));
  if (unknown.length > 0) {
    const hints = unknown.map((id) => {
      const near = nearest(id, known);
      return `There is no document “${id}”.${near === undefined ? '' : ` Did you mean “${near}”?`}`;
    });
    wrongUse(`${hints.join(' ')} The ids are: ${known.sort().join(', ')}.`, usage);
  }
  const choose = ({ job }: PrintPage) =>
    (ids.length === 0 || ids.includes(job.id)) && (paper === undefined || job.paper === paper);
  const cacheFolder = cacheFolderOf(root);
  const result = await interruptible((signal) =>
    printSite({
      siteFolder: site,
      base,
      browsers: browserSource({ cacheFolder, endpoint: options.endpoint }),
      cacheFolder: options.cache ? printedFolderOf(cacheFolder) : undefined,
      workers,
      choose,
      form,
      progress: json ? undefined : reportProgress(),
      signal,
      onDocument: json ? tellAsJson : undefined,
    }),
  );
  if (!json) {
    for (const { file } of result.printed) {
      const sheets = `${file.sheets} ${file.sheets === 1 ? 'sheet' : 'sheets'}`;
      console.log(
        `${join('downloads', file.path)}  ${file.pages} ${file.pages === 1 ? 'page' : 'pages'}, ${sheets}`,
      );
    }
    if (result.fromCache > 0) console.log(`${result.fromCache} unchanged since they were last printed.`);
  }
  refuseIncomplete(result);
}

/** For other programs, which read standard output line by line. */
function tellAsJson({ page: { job }, pages, seconds, fromCache, findings }: DoneDocument): void {
  const { id, kind, paper, edition } = job;
  const rounded = Math.round(seconds * 1000) / 1000;
  console.log(
    JSON.stringify({ id, kind, paper, edition, pages, seconds: rounded, cached: fromCache, findings }),
  );
}

async function printOneFile(html: string, { out, endpoint, json }: Options): Promise<void> {
  const startedMs = performance.now();
  const { pages, findings } = await interruptible((signal) =>
    printFile({
      htmlFile: resolve(html),
      pdfFile: resolve(out ?? ''),
      browsers: browserSource({ cacheFolder: cacheFolderOf(root), endpoint }),
      progress: json ? undefined : reportProgress(),
      signal,
    }),
  );
  if (json) {
    const seconds = Math.round(performance.now() - startedMs) / 1000;
    console.log(JSON.stringify({ id: html, kind: 'file', pages, seconds, findings }));
  }
  if (findings.length > 0) throw new FindingsError(findings);
  if (!json) console.log(`${out}  ${pages} ${pages === 1 ? 'page' : 'pages'}`);
}
