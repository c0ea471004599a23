/** What workbooks say of their own accord. */
export const workbookWords = {
  glossary: 'Glossary',
  index: 'Index',
  myNotes: 'My notes',
  version: (version: string) => `Version ${version}`,
  inParticipantsEdition: (format: string) => `In the participants’ edition (${format}): page`,
} as const;
