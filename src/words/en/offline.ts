/** What the website says of pages that the browser has kept. */
export const offlineWords = {
  keptWithoutNetwork: (when: string) =>
    `No connection to the site just now. This is the page as it was on ${when}.`,
  keptWhileSlow: (when: string) => `The connection is slow. This is the page as it was on ${when}.`,
  newer: 'There is a newer version of this page.',
  reload: 'Reload',
  title: 'No connection',
  lead: 'This page has not been opened before in this browser, so it is not kept here. It will come once you are connected.',
  kept: 'What you can read now',
} as const;
