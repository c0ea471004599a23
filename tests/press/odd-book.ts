/** A workbook of odd but valid texts, as long as it is wanted: whatever an author may come to write. */

/** Random numbers from 0 to 1, the same each time. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const syllables = 'ba den fi gol hu kan le mor ni pas qua rul so tem vu wil ya zen'.split(' ');

/** Words that only the host’s edition may hold. */
export const hostWord = 'Hostsecret';
/** A term of the glossary that stands in running text alone, and nowhere else. */
export const indexedWord = 'quincewood';

const drawing = (height: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="${height}" viewBox="0 0 300 ${height}"><rect x="5" y="5" width="290" height="${height - 10}" fill="none" stroke="#000"/></svg>\n`;

/** The files of a content folder whose one workbook has so many chapters, of some three pages each. */
export function oddBook(chapterCount: number): Readonly<Record<string, string>> {
  const random = randomNumbers(7);
  const upTo = (most: number) => Math.floor(random() * most);
  const word = () =>
    Array.from({ length: 1 + upTo(4) }, () => syllables[upTo(syllables.length)] ?? '').join('');
  const words = (count: number) => Array.from({ length: count }, word).join(' ');
  const sentence = (count = 6 + upTo(14)) => {
    const text = words(count);
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  const paragraph = () => Array.from({ length: 1 + upTo(5) }, () => sentence()).join(' ');
  const other = (at: number) => `odd-${(at * 7 + 3) % chapterCount}`;

  const kinds = ['ruled', 'dotted', 'blank', 'boxes', 'grid'];
  const pieces: readonly ((at: number) => string)[] = [
    () => paragraph(),
    () => `${paragraph()} The ${indexedWord} grows. ${paragraph()}`,
    (at) =>
      `${sentence()} See [the other](../practices/${other(at)}.md) and [a page](https://example.org/${at}).`,
    () => Array.from({ length: 3 + upTo(30) }, () => `- ${sentence(3 + upTo(12))}`).join('\n'),
    () =>
      Array.from({ length: 4 + upTo(20) }, (_, item) => `${item + 7}. ${sentence(2 + upTo(20))}`).join('\n'),
    () =>
      `- ${sentence()}\n  - ${sentence()}\n    1. ${sentence()}\n    2. ${sentence()}\n  - ${sentence()}\n\n    ${paragraph()}`,
    () =>
      `| ${word()} | ${word()} | ${word()} |\n|---|---|---|\n${Array.from(
        { length: 2 + upTo(25) },
        () => `| ${words(1 + upTo(3))} | ${words(1 + upTo(9))} | ${sentence(3)} |`,
      ).join('\n')}`,
    () => `> ${paragraph()}\n>\n> > ${paragraph()}`,
    (at) => `${sentence()}[^${at}]\n\n[^${at}]: ${sentence()}`,
    () => `![${sentence(3)}](../pictures/low.svg)`,
    () => `![${sentence(3)}](../pictures/high.svg)\n\n${paragraph()}`,
    () =>
      `## ${words(3)}\n\n### ${words(2)}\n\n#### ${words(4)}\n\n##### ${words(2)}\n\n###### ${words(2)}\n\n${paragraph()}`,
    () =>
      `<div dir="rtl">\n\n${words(20)}\n\n| ${word()} | ${word()} |\n|---|---|\n| ${words(3)} | ${words(2)} |\n\n</div>`,
    () => `:::write[${sentence(4)}]{lines=${1 + upTo(8)} kind=${kinds[upTo(5)] ?? ''}}\n:::`,
    () => `:::aside[${words(2)}]\n${paragraph()}\n:::`,
    () => `:::care\n${paragraph()}\n\n${paragraph()}\n:::`,
    () => `:::facilitator\n${hostWord} ${paragraph()}\n:::`,
    () => `:::prompt\n${words(5)}?\n:::`,
    () =>
      `${sentence(4)} The :index[${word()}]{as="Marked thing"} is here. ${word()}’s ~~${word()}~~ \`${word()}\` *${words(2)}* **${words(2)}**.`,
    () => `\`\`\`\n${Array.from({ length: 3 + upTo(9) }, () => words(4)).join('\n')}\n\`\`\``,
    () => `${sentence(3).replace(/\.$/, ':')}\n\n- ${sentence(2)}\n- ${sentence(2)}`,
    () => `---`,
    () => `<details><summary>${words(3)}</summary>\n\n${paragraph()}\n\n</details>`,
  ];
  const text = (at: number, count: number) =>
    Array.from({ length: count }, (_, piece) =>
      (pieces[(at * 5 + piece * 3 + upTo(3)) % pieces.length] ?? paragraph)(at * 100 + piece),
    ).join('\n\n');

  const practice = (at: number) =>
    `---\ntitle: Odd walk ${at}\nsummary: ${sentence()}\nscale: crew\npeople: { min: 3, ideal: 4, max: 5 }\nmaterials: [${word()}]\nspace: ${words(4)}\nroles: [{ name: ${word()}, does: ${words(5)} }]\ncredit: { to: ${words(2)}, url: "https://example.org/credit/${at}" }\n---\n\n${paragraph()}\n\n## Steps\n\n${Array.from(
      { length: 3 },
      (_, step) =>
        `:::step[${words(2)}]{minutes=${step + 1} who="${word()}"}\n::card[${words(4)}]\n\n${text(at + step, 2).replaceAll(/:::/g, ':::')}\n:::`,
    )
      .map((step) =>
        step.slice(3).includes('\n:::', 3) ? step.replace(/^:::/, '::::').replace(/:::$/, '::::') : step,
      )
      .join(
        '\n\n',
      )}\n\n${text(at, 6)}\n\n## When it goes wrong\n\n${hostWord} ${paragraph()}\n\n### ${words(2)}\n\n${hostWord} ${paragraph()}\n\n## Next\n\n${paragraph()}\n`;
  const essay = (at: number) =>
    `---\ntitle: Odd text ${at}\nsources: [{ title: ${words(3)}, url: "https://example.org/source/${at}" }]\n---\n\n${text(at, 14)}\n`;

  const files: Record<string, string> = {
    'toolkit.yaml':
      'name: Odd toolkit\nversion: "3.1"\nhostSections: ["When it goes wrong"]\nhyphenate: true\npapers: [a4]\nlicence: { name: CC0 }\n',
    'glossary.md': `## Quincewood\n\n${sentence()}\n\n## Unused term\n\n${sentence()}\n`,
    'pictures/low.svg': drawing(120),
    'pictures/high.svg': drawing(900),
  };
  const contents: string[] = [];
  for (let at = 0; at < chapterCount; at++) {
    if (at % 4 === 0) contents.push(`{ part: "Part ${at / 4 + 1}" }`);
    contents.push(at % 2 === 0 ? `odd-text-${at}` : `odd-${at}`);
    // Links lead to practices that are in the book, and to some that are not.
    files[`practices/odd-${at}.md`] = practice(at);
    if (at % 2 === 0) files[`essays/odd-text-${at}.md`] = essay(at);
  }
  files['workbooks/odd-book.md'] =
    `---\ntitle: Odd book\nsubtitle: ${words(3)}\neditions: [participant, facilitator]\nnotes: 9\ncontents:\n${contents.map((item) => `  - ${item}`).join('\n')}\n---\n\n${paragraph()}\n`;
  return files;
}
