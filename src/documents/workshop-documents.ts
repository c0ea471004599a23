import {
  groupDraws,
  planWorkshop,
  practicesOf,
  type Practice,
  type Toolkit,
  type Workshop,
  type WorkshopPlan,
} from '../library/index.ts';
import type { PrintJob, PrintOutput } from '../print-job.ts';
import { cardTrimMm } from './card-formats.ts';
import { cardSheets } from './card-sheets.ts';
import { deckFormat, pageFormat, type Format } from './formats.ts';
import { documentNames } from './names.ts';
import type { Paper } from './paper.ts';
import {
  workshopDocumentKinds,
  type PrintDocument,
  type PrintLayout,
  type WorkshopDocumentKind,
} from './print-document.ts';
import { kitFiles, kitPath } from './workshop-kit.ts';

const formats: Readonly<Record<WorkshopDocumentKind, (paper: Paper) => Format>> = {
  'packing-list': (paper) => pageFormat(paper, 'portrait'),
  'run-sheet': (paper) => pageFormat(paper, 'landscape'),
  'wall-agenda': (paper) => pageFormat(paper, 'portrait'),
  badges: (paper) => pageFormat(paper, 'portrait'),
  'group-cards': (paper) => deckFormat('eighth', paper),
};

/** A workshop’s own documents; `others` are those of the toolkit that its kit may hold. */
export function workshopDocuments(toolkit: Toolkit, others: readonly PrintDocument[]): PrintDocument[] {
  return toolkit.workshops.flatMap((workshop) => {
    const plan = planWorkshop(workshop);
    const kinds = workshopDocumentKinds.filter(
      (kind) => kind !== 'group-cards' || groupDraws(plan).length > 0,
    );
    const documentOf = (kind: WorkshopDocumentKind): PrintDocument => ({
      kind,
      entry: workshop,
      id: workshop.id,
      title: workshop.title,
      plan,
      layouts: toolkit.settings.papers.map((paper) => layoutOf(workshop, { kind, paper })),
    });
    const own = kinds.filter((kind) => kind !== 'packing-list').map(documentOf);
    const list = withKits(documentOf('packing-list'), {
      workshop,
      toolkit,
      plan,
      documents: [...others, ...own],
    });
    return [list, ...own];
  });
}

interface LayoutOptions {
  readonly kind: WorkshopDocumentKind;
  readonly paper: Paper;
}

function layoutOf(workshop: Workshop, { kind, paper }: LayoutOptions): PrintLayout {
  const format = formats[kind](paper);
  const isCards = kind === 'group-cards';
  const trimMm = isCards ? cardTrimMm('eighth', paper) : format.trimMm;
  const { folder, stem: begin, prefix } = documentNames(workshop);
  const stem = `${kind}/${folder}/${begin}-${kind}-${paper}`;
  const job: PrintJob = {
    id: workshop.id,
    kind,
    title: workshop.title,
    lang: workshop.language,
    sources: sourcesOf(workshop, kind),
    edition: null,
    textSize: null,
    paper,
    trimMm: [...trimMm],
    outputs: isCards
      ? [fronts(`${stem}-home.pdf`, paper)]
      : [{ form: 'reading', path: `${stem}.pdf`, duplex: 'none' }],
  };
  return {
    address: [kind, workshop.id, paper].join('/'),
    prefix,
    format,
    edition: null,
    size: isCards ? 'eighth' : undefined,
    form: 'home',
    job,
  };
}

/** Only what stands on a paper makes it another one. */
function sourcesOf(workshop: Workshop, kind: WorkshopDocumentKind): string[] {
  const practices = kind === 'badges' ? [] : practicesOf(workshop);
  return [workshop, ...practices].map(({ file }) => file);
}

/** The group cards on sheets. They have no backs: whoever draws one sees its front at once. */
function fronts(path: string, paper: Paper): PrintOutput {
  const [sheets] = cardSheets({ size: 'eighth', paper, copies: 'once', frontsSuffice: false });
  if (sheets?.imposition.layout !== 'cards') throw new RangeError('cards stand in a grid');
  const { sheetMm, imposition } = sheets;
  return {
    form: 'home',
    path,
    sheetMm: [...sheetMm],
    duplex: 'none',
    imposition: { ...imposition, sides: 1 },
  };
}

interface KitContext {
  readonly workshop: Workshop;
  readonly toolkit: Toolkit;
  readonly plan: WorkshopPlan<Practice>;
  readonly documents: readonly PrintDocument[];
}

/** The packing list also says what its kit is made of, so that the press can count and pack it. */
function withKits(list: PrintDocument, { workshop, toolkit, plan, documents }: KitContext): PrintDocument {
  const layouts = list.layouts.map((layout): PrintLayout => {
    const { paper } = layout.job;
    const files = kitFiles(workshop, { toolkit, plan, documents: [list, ...documents], paper });
    return {
      ...layout,
      job: {
        ...layout.job,
        kit: {
          path: kitPath(workshop, paper),
          files: files.flatMap(({ output, times, name }) =>
            output === undefined ? [] : [{ path: output.path, name, times }],
          ),
        },
      },
    };
  });
  return { ...list, layouts };
}
