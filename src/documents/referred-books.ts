import type { Toolkit, Workbook } from '../library/index.ts';
import { documentsOf } from './documents.ts';
import type { PrintLayout } from './print-document.ts';
import type { Paper } from './paper.ts';

/** Where on the site the print page of a layout stands, relative to its base. */
export function printAddress({ address, prefix }: Pick<PrintLayout, 'address' | 'prefix'>): string {
  return `${prefix}print/${address}/`;
}

/**
 * The layout of a workbook whose page numbers other papers give: the participants’ edition, or the only one, in
 * standard text size, as it is usually printed on that paper.
 */
export function referredLayout(
  workbook: Workbook,
  { paper, toolkit }: { paper: Paper; toolkit: Toolkit },
): PrintLayout | undefined {
  const ofPaper = layoutsOf(workbook, toolkit).filter(
    ({ job, edition }) => job.paper === paper && (edition === null || edition === referredEdition(workbook)),
  );
  return ofPaper.find(({ job }) => job.textSize === null || job.textSize === 'standard') ?? ofPaper[0];
}

/** The edition that is referred to. */
export function referredEdition({ editions }: Workbook): Workbook['editions'][number] | undefined {
  return editions.find((edition) => edition === 'participant') ?? editions[0];
}

const known = new WeakMap<Toolkit, Map<string, readonly PrintLayout[]>>();

function layoutsOf(workbook: Workbook, toolkit: Toolkit): readonly PrintLayout[] {
  let layouts = known.get(toolkit);
  if (layouts === undefined) {
    layouts = new Map(
      documentsOf(toolkit).flatMap((document) =>
        document.kind === 'workbook' ? [[document.id, document.layouts] as const] : [],
      ),
    );
    known.set(toolkit, layouts);
  }
  return layouts.get(workbook.id) ?? [];
}
