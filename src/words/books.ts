/** What books say of their own accord. */
export const bookWords = {
  glossary: 'Glossary',
  index: 'Index',
  myNotes: 'My notes',
  version: (version: string) => `Version ${version}`,
  inParticipantsEdition: 'In the participants’ edition:',
  page: 'page',
} as const;
