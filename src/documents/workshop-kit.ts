import {
  kitOf,
  type Entry,
  type Practice,
  type Toolkit,
  type Workshop,
  type WorkshopPlan,
} from '../library/index.ts';
import type { Edition, Recipient } from '../schemas/index.ts';
import type { PrintDocument, PrintLayout } from './print-document.ts';
import type { Paper } from './paper.ts';
import { documentNames } from './names.ts';
import { isForHome, type HomeFile } from '../print-job.ts';

/** One thing to print for a workshop, and the file to print it from. */
export interface KitFile {
  readonly title: string;
  readonly kind: PrintDocument['kind'] | Entry['kind'];
  readonly edition: Edition | null;
  readonly recipient: Recipient;
  /** How many there have to be. */
  readonly copies: number;
  /** Undefined for what the toolkit does not print by itself. */
  readonly document: PrintDocument | undefined;
  readonly layout: PrintLayout | undefined;
  readonly output: HomeFile | undefined;
  /** How often the file is printed: a sheet may hold several copies. */
  readonly times: number;
  /** Its place in the kit: `03-crew-starter-workbook-17-copies/crew-starter-….pdf`. */
  readonly name: string;
}

export interface KitFilesOptions {
  readonly toolkit: Toolkit;
  readonly plan: WorkshopPlan<Practice>;
  /** The workshop’s own, and those that its kit may hold. */
  readonly documents: readonly PrintDocument[];
  readonly paper: Paper;
}

/** Where the kit of a workshop lies in the downloads folder. */
export function kitPath(workshop: Workshop, paper: Paper): string {
  const { folder, stem } = documentNames(workshop);
  return `workshop/${folder}/${stem}-kit-${paper}.zip`;
}

/** Everything to print for a workshop on one paper, in the order in which it is printed, the packing list first. */
export function kitFiles(workshop: Workshop, options: KitFilesOptions): KitFile[] {
  const { toolkit, plan, documents } = options;
  const own = (kind: PrintDocument['kind'], recipient: Recipient, copies: number): Wanted[] => {
    const document = documents.find((each) => each.kind === kind && each.id === workshop.id);
    return document === undefined
      ? []
      : [{ title: workshop.title, kind, edition: null, recipient, copies, document }];
  };
  const wanted = [
    ...own('packing-list', 'workshop', 1),
    ...own('run-sheet', 'host', plan.hosts),
    ...own('wall-agenda', 'workshop', 1),
    ...kitOf(workshop, toolkit, plan).map(({ entry, ...line }): Wanted => {
      const kind = entry.kind === 'practice' ? 'card' : entry.kind;
      const document = documents.find((each) => each.kind === kind && each.id === entry.id);
      return { title: entry.title, kind, ...line, document };
    }),
    ...own('group-cards', 'workshop', 1),
    ...own('badges', 'workshop', 1),
  ];
  return wanted.map((each, index) => kitFile(each, { number: index + 1, paper: options.paper }));
}

type Wanted = Pick<KitFile, 'title' | 'kind' | 'edition' | 'recipient' | 'copies' | 'document'>;

function kitFile(wanted: Wanted, { number, paper }: { number: number; paper: Paper }): KitFile {
  const { copies, document, kind, edition } = wanted;
  const found = document?.layouts
    .filter((layout) => edition === null || layout.edition === edition)
    .flatMap((layout) => {
      const output = layout.job.outputs.find(
        (each): each is HomeFile => isForHome(each) && paperOf(each, layout) === paper,
      );
      return output === undefined ? [] : [{ layout, output }];
    })[0];
  const times = Math.ceil(copies / copiesOn(found?.output));
  const folder = [
    String(number).padStart(2, '0'),
    ...(kind === 'packing-list' || kind === 'run-sheet' || kind === 'wall-agenda'
      ? [kind]
      : [document?.id ?? '', kind]),
    ...(edition === null ? [] : [edition]),
    ...(times === 1 ? [] : ['print', String(times), 'times']),
  ].join('-');
  return {
    ...wanted,
    layout: found?.layout,
    output: found?.output,
    times,
    name: `${folder}/${found?.output.path.split('/').at(-1) ?? ''}`,
  };
}

function paperOf(output: HomeFile, { job }: PrintLayout): Paper {
  return (output.form === 'home' ? output.paper : undefined) ?? job.paper;
}

/** How many copies of a thing one printing of its file gives. */
function copiesOn(output: HomeFile | undefined): number {
  if (output?.form !== 'home') return 1;
  const { imposition } = output;
  const fillsSheet =
    imposition.layout === 'copies' || (imposition.layout === 'cards' && imposition.copies === 'fill-sheet');
  return fillsSheet ? imposition.columns * imposition.rows : 1;
}
