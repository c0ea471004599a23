import {
  documentsOf,
  isWorkshopDocumentKind,
  type DocumentKind,
  type PrintDocument,
  type WorkshopDocumentKind,
} from '../../documents/index.ts';
import type { Toolkit } from '../../library/index.ts';
import { pageAddress } from '../../website/address.ts';
import { catalogueOf } from '../../words/index.ts';

/** What stands on one page of the downloads. */
export interface DownloadGroup {
  /** The kind of its documents; `workshop` has the kits of workshops and the papers made for each. */
  readonly kind: Exclude<DocumentKind, WorkshopDocumentKind> | 'workshop';
  readonly name: string;
  readonly purpose: string;
  readonly address: string;
  readonly documents: readonly PrintDocument[];
}

/** Everything there is to print, by kind: one page for all of it would be too heavy for a phone. */
export function downloadGroups(toolkit: Toolkit): DownloadGroup[] {
  const { words, workshopWords } = catalogueOf(toolkit);
  const groups = Map.groupBy(documentsOf(toolkit), ({ kind }) =>
    isWorkshopDocumentKind(kind) ? 'workshop' : kind,
  );
  return [...groups].map(([kind, documents]): DownloadGroup => ({
    kind,
    documents,
    address: pageAddress(`/downloads/${kind}/`, toolkit),
    ...(kind === 'workshop'
      ? { name: workshopWords.workshops, purpose: workshopWords.kitLead }
      : { name: words.documentKind(kind), purpose: words.documentPurpose[kind] }),
  }));
}
