/** What workbooks say of their own accord, and the website of the ways to print them. */
export const workbookWords = {
  glossary: 'Glossary',
  index: 'Index',
  myNotes: 'My notes',
  version: (version: string) => `Version ${version}`,
  inParticipantsEdition: (format: string) => `In the participants’ edition (${format}): page`,
  bookChoice: {
    booklet: 'Booklet',
    'two-up': 'Two pages side by side',
    large: 'Large print',
    reading: 'To read on a screen',
  },
  bookChoiceHelp: {
    booklet: 'A small book: fold the sheets in the middle, and staple them.',
    'two-up': 'Printed on one side of the paper. Nothing to fold: read the sheets as they are, or cut them.',
    large:
      'Whole pages in letters of 18 points and more: print them on both sides, and staple them at the edge.',
    reading: 'One page after the other.',
  },
  foldInParts: 'Too thick for one fold: fold and staple it in parts of {} sheets, in order.',
  bookSteps: [
    'Choose “actual size” or 100 % in the printing window, so that nothing is shrunk.',
    'Booklets and pages side by side begin with a print ticket. It says how to turn the paper, how many copies to print, and how to fold and staple them. Lay it aside; the book begins on the next sheet.',
    'Print the ticket and one sheet first, and look at them before you print the rest.',
  ],
  allWaysToPrint: 'All ways to print',
} as const;
