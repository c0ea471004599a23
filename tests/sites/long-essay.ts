/** An essay long enough to be laid out in several parts: numbered sections of prose, with notes and links. */
export function longEssay(sectionCount: number): string {
  const subjects = [
    'The kettle',
    'A neighbour',
    'The door',
    'Whoever comes early',
    'The last chair',
    'A song',
  ];
  const verbs = ['waits for', 'is heard by', 'stands beside', 'belongs to', 'makes room for', 'answers'];
  const objects = ['the others', 'an open window', 'those who are late', 'a quiet evening', 'everyone here'];
  const sentence = (number: number) =>
    `${subjects[number % subjects.length] ?? ''} ${verbs[(number * 7) % verbs.length] ?? ''} ${objects[(number * 11) % objects.length] ?? ''}, sentence ${number}.`;
  const paragraph = (number: number) =>
    Array.from({ length: 9 }, (_, index) => sentence(number * 9 + index)).join(' ');
  const sections = Array.from({ length: sectionCount }, (_, section) =>
    [
      `## Evening ${section + 1}`,
      ...Array.from({ length: 6 }, (_, index) => paragraph(section * 6 + index)),
      `More on [that evening](https://example.org/evenings/${section + 1}).`,
    ].join('\n\n'),
  );
  return `# A hundred evenings\n\n${sections.join('\n\n')}\n`;
}
