/** What a site says that was copied onto a stick. */
const howTo = (title: string) => [
  title,
  '',
  'How to open it',
  '',
  '1. Unpack the zip: the pages do not find each other inside it.',
  '2. Open the folder, and double-click index.html. A browser shows the pages; it needs no internet.',
  '3. To pass it on, copy the whole folder, or the zip, onto a memory stick.',
  '',
];

export const bundleWords = {
  readMeFile: 'READ ME.txt',
  readMe: (title: string, kind: 'whole' | 'lean') =>
    [
      ...howTo(title),
      kind === 'whole'
        ? 'Everything there is to print is in the folder “downloads”, as PDF files.'
        : 'This is the small copy, for reading. The PDF files to print are in the large one.',
      '',
    ].join('\r\n'),
  /** On pages that name files to print, in a copy that has none. */
  withoutFiles:
    'This copy is for reading. It does not have the files to print; they are in the large copy, and on the website.',
} as const;
