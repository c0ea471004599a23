import type { PrintPage } from './jobs.ts';

/** The file, relative to the site, of the ticket at an address. */
export function ticketFile(address: string): string {
  return address.endsWith('/') ? `${address}index.html` : address;
}

/** The files of all tickets that print pages name. */
export function ticketFilesOf(pages: readonly Pick<PrintPage, 'job'>[]): ReadonlySet<string> {
  return new Set(
    pages
      .flatMap(({ job }) => job.outputs)
      .flatMap((output) =>
        output.form === 'home' && output.ticket !== undefined ? [ticketFile(output.ticket.address)] : [],
      ),
  );
}
