/**
 * `npm run press -- [id …]`: prints from the site in `dist`, everything or only what is named.
 * `npm run press -- book.html --out book.pdf`: prints any local HTML file.
 */
import { access } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { nearest } from '../src/problems/index.ts';
import {
  cacheFolderOf,
  defaultWorkers,
  FindingsError,
  findPrintPages,
  interruptible,
  PressFailure,
  printFile,
  printSite,
  reportProgress,
  type PrintPage,
} from '../src/press/index.ts';
import { end, root, wrongUse } from './endings.ts';

const usage = `npm run press -- [id …] [--form reading|home] [--paper a4|letter] [--site DIR]
     npm run press -- book.html --out book.pdf

  id              a document’s id, as in its address: case-clinic, crew-deck; all when left out
  --form          only the PDFs to read (reading) or to print at home (home)
  --paper         only for A4 or for Letter
  --site DIR      the built site; dist when left out
  --out FILE      where to write the PDF of an HTML file`;

const forms = ['reading', 'home'] as const;
const papers = ['a4', 'letter'] as const;

try {
  const options = readOptions();
  if (options.help) console.log(`Use: ${usage}`);
  else if (options.html !== undefined) await printOneFile(options.html, options.out);
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

async function printBuiltSite({ ids, form, paper, site }: Options): Promise<void> {
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
  const { printed, findings } = await interruptible((signal) =>
    printSite({
      siteFolder: site,
      base,
      cacheFolder: cacheFolderOf(root),
      workers: defaultWorkers(),
      choose,
      ...(form === undefined ? {} : { form }),
      progress: reportProgress(),
      signal,
    }),
  );
  if (findings.length > 0) throw new FindingsError(findings);
  for (const { file } of printed) {
    const sheets = `${file.sheets} ${file.sheets === 1 ? 'sheet' : 'sheets'}`;
    console.log(
      `${join('downloads', file.path)}  ${file.pages} ${file.pages === 1 ? 'page' : 'pages'}, ${sheets}`,
    );
  }
}

async function printOneFile(html: string, out: string | undefined): Promise<void> {
  const { pages, findings } = await interruptible((signal) =>
    printFile({
      htmlFile: resolve(html),
      pdfFile: resolve(out ?? ''),
      cacheFolder: cacheFolderOf(root),
      progress: reportProgress(),
      signal,
    }),
  );
  if (findings.length > 0) throw new FindingsError(findings);
  console.log(`${out}  ${pages} ${pages === 1 ? 'page' : 'pages'}`);
}
