import { documentsOf, workshopDocumentKinds, type PrintDocument } from '../../documents/index.ts';
import type { Toolkit } from '../../library/index.ts';
import { pageAddress } from '../../website/address.ts';
import { catalogueOf } from '../../words/index.ts';

/** What stands on one page of the downloads. */
export interface DownloadGroup {
  /** The kind of its documents; `workshop` has the kits of workshops and the papers made for each. */
  readonly kind: Exclude<PrintDocument['kind'], (typeof workshopDocumentKinds)[number]> | 'workshop';
  readonly name: string;
  readonly purpose: string;
  readonly address: string;
  readonly documents: readonly PrintDocument[];
}

/** Everything there is to print, by kind: one page for all of it would be too heavy for a phone. */
export function downloadGroups(toolkit: Toolkit): DownloadGroup[] {
  const { words, workshopWords } = catalogueOf(toolkit);
  const groups = Map.groupBy(documentsOf(toolkit), ({ kind }) => (isOfWorkshop(kind) ? 'workshop' : kind));
  return [...groups].map(([kind, documents]): DownloadGroup => ({
    kind,
    documents,
    address: pageAddress(`/downloads/${kind}/`, toolkit),
    ...(kind === 'workshop'
      ? { name: workshopWords.workshops, purpose: workshopWords.kitLead }
      : { name: words.documentKind(kind), purpose: words.documentPurpose[kind] }),
  }));
}

function isOfWorkshop(kind: PrintDocument['kind']): kind is (typeof workshopDocumentKinds)[number] {
  return (workshopDocumentKinds as readonly string[]).includes(kind);
}
