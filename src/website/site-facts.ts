/** What a built site says of itself in `site.json`. */
export interface SiteFacts {
  readonly name: string;
  /** Null where it was built for no address in particular. */
  readonly address: string | null;
  readonly base: string;
}
export const siteFactsFile = 'site.json';
