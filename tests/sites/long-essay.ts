/** An essay long enough to be laid out in several parts: numbered sections of prose with links, and a table. */
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
  const table = [
    '| At the left | In the middle | At the right |',
    '| :-- | :-: | --: |',
    // Numbers are not hyphenated.
    '| 20002 | 30003 | 40004 |',
    '| 200000002 | 300000003 | 400000004 |',
  ].join('\n');
  return `# A hundred evenings\n\n${sections.join('\n\n')}\n\n${table}\n`;
}

/** Its translation, from right to left: several pages, with a list, a table and links. */
export function longArabicEssay(sectionCount: number): string {
  const subjects = ['إبريق الشاي', 'الجارة', 'الباب', 'من يأتي مبكرًا', 'الكرسي الأخير'];
  const verbs = ['ينتظر', 'يسمع', 'يحب', 'يتذكر'];
  const objects = ['الآخرين', 'نافذة مفتوحة', 'مساءً هادئًا', 'كل من هنا', 'صوت المطر', 'أغنية قديمة'];
  const sentence = (number: number) =>
    `${subjects[number % subjects.length] ?? ''} ${verbs[(number * 7) % verbs.length] ?? ''} ${objects[(number * 11) % objects.length] ?? ''}، والجملة ${number}.`;
  const paragraph = (number: number) =>
    Array.from({ length: 8 }, (_, index) => sentence(number * 8 + index)).join(' ');
  const sections = Array.from({ length: sectionCount }, (_, section) =>
    [
      `## المساء ${section + 1}`,
      ...Array.from({ length: 3 }, (_, index) => paragraph(section * 3 + index)),
      `- الماء والشاي\n- الخبز (Bread, 2 kg)`,
      `| من | متى |\n| --- | ---: |\n| الجارة | 18:30 |\n| الضيف | 19:00 |`,
      `المزيد عن [ذلك المساء](https://example.org/evenings/${section + 1}).`,
    ].join('\n\n'),
  );
  return `# مئة مساء\n\n${sections.join('\n\n')}\n`;
}
