/** What is known to break Paged.js: printed right, or one clear error; never silently wrong, never endless. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hazards } from './hazards.ts';
import { documentOf, openProofPress, type Proof, type ProofPress } from './proof-press.ts';

let presses: ProofPress[];
beforeAll(async () => {
  presses = await Promise.all([openProofPress(), openProofPress()]);
});
afterAll(() => Promise.all(presses.map((press) => press.close())));

let turn = 0;
function print(body: string, css?: string): Promise<Proof> {
  turn += 1;
  const press = presses[turn % presses.length];
  if (press === undefined) throw new Error('no press is open');
  return press.print(documentOf(body, css));
}

describe.concurrent('printed right, or told:', () => {
  test.each(Object.entries(hazards))('%s', async (_name, { body, css, holds, error, needsFonts }) => {
    const { diagnostics, readTexts } = await print(body, css);
    const codes = [...new Set(diagnostics.map((diagnostic) => diagnostic.replace(/:.*/s, '')))];
    if (error === undefined) expect(diagnostics).toEqual([]);
    else if (needsFonts === true) expect([[], [error]]).toContainEqual(codes);
    else expect(codes).toEqual([error]);
    // The words were compared by the inspection; here, what is generated.
    if (holds !== undefined) expect((await readTexts()).join(' ')).toMatch(holds);
  });
});

describe.concurrent('what is generated on pages', () => {
  test('a table’s head is on each of its pages, above its rows', async () => {
    const { readTexts } = await print(hazards['a long table']?.body ?? '', hazards['a long table']?.css);
    const pages = await readTexts();
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages) expect(page).toMatch(/^\d+ Who What Name/);
  });

  test('an address is broken over pages without a hyphen', async () => {
    const { readTexts } = await print(hazards['a word longer than a page']?.body ?? '');
    const pages = await readTexts();
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.join('')).not.toMatch(/[-\u2010\u2011]/);
  });

  test('words stay apart in a paragraph that goes on', async () => {
    const { readTexts } = await print(hazards['inline boxes over pages']?.body ?? '');
    const pages = await readTexts();
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.slice(1).join(' ')).toMatch(/bold \d+ and inner \d+ text \d+ bold/);
    expect(pages.join(' ')).not.toMatch(/bold \d+and/);
  });
});
