import { describe, expect, test } from 'vitest';
import { readContentFolder } from '../../src/folder/index.ts';
import { cardNumber, makeToolkit, minutesRange, practiceMinutes } from '../../src/library/index.ts';
import { cardBackHtml } from '../../src/markdown/index.ts';
import { reportDiagnostics } from '../../src/diagnostics/index.ts';
import { english } from '../../src/words/en/index.ts';
import { shippedContent } from '../folder/content-folders.ts';
import { attributesOf, plainText, renderMarkdown } from '../markdown/render.ts';

const { words } = english;

/**
 * What a card of 93.95 × 125.7 mm inside its margins holds, with a little to spare. The press measures the real
 * thing; this tells an author sooner.
 */
const budget = { frontLetters: 540, backLetters: 1150, lettersOfStep: 280 };

const folder = await readContentFolder(shippedContent);
const { toolkit, diagnostics } = makeToolkit(folder);
const bodyOf = (file: string) => folder.entries.find((entry) => entry.file === file)?.body ?? '';

test('there is nothing to say against it', () => {
  expect(reportDiagnostics(diagnostics)).toBe('');
});

test('there is something of each kind', () => {
  for (const kind of ['essays', 'practices', 'worksheets', 'decks', 'workbooks'] as const) {
    expect(toolkit?.[kind].length, kind).toBeGreaterThan(0);
  }
});

describe.each(toolkit?.practices ?? [])('$title', (practice) => {
  const { steps, people, outline } = practice;

  test('promises the minutes that its steps add up to', () => {
    const range = minutesRange(practice);
    for (const which of ['min', 'ideal', 'max'] as const) {
      const once = steps.filter(({ per }) => per === 'group').reduce((sum, step) => sum + step.minutes, 0);
      const each = steps.filter(({ per }) => per === 'person').reduce((sum, step) => sum + step.minutes, 0);
      expect(range[which]).toBe(once + each * people[which]);
      expect(range[which]).toBe(practiceMinutes(practice, people[which]));
      expect(range[which]).toBeGreaterThan(0);
      expect(range[which] % 0.5, 'nobody measures shorter times than half a minute').toBe(0);
    }
  });

  test('every step in the file is a step of the practice, with its title at its line', () => {
    const written = [...bodyOf(practice.file).matchAll(/^:{3,}step\[(.+)\]\{/gm)].map(([, title]) => title);
    expect(steps.map(({ title }) => title)).toEqual(written);
    expect(steps.length).toBeGreaterThan(1);
  });

  test('is for so many people', () => {
    expect(people.min).toBeLessThanOrEqual(people.ideal);
    expect(people.ideal).toBeLessThanOrEqual(people.max);
  });

  test('says how to take care, and has words for the card in every step', () => {
    const names = outline.directives.map(({ name }) => name);
    expect(names).toContain('care');
    const withWords = outline.directives.filter(({ name, inside }) => name === 'card' && inside === 'step');
    expect(withWords).toHaveLength(steps.length);
  });

  test('does not come after itself', () => {
    const seen = new Set<string>();
    const visit = (one: typeof practice): void => {
      for (const before of one.after) {
        if (seen.has(before.id)) continue;
        seen.add(before.id);
        visit(before);
      }
    };
    visit(practice);
    expect(seen).not.toContain(practice.id);
  });

  test('is in a deck', () => {
    expect(toolkit?.decks.some((deck) => cardNumber(deck, practice) !== undefined)).toBe(true);
  });

  test('its card is short enough', () => {
    const { title, summary, materials, space, roles, credit, after } = practice;
    const front = [
      title,
      summary,
      materials.join(', '),
      space ?? '',
      ...roles.flatMap(({ name, does }) => [name, does]),
      credit?.to ?? '',
      ...after.map((each) => each.title),
    ].join(' ');
    expect(front.length).toBeLessThanOrEqual(budget.frontLetters);

    const back = cardBackHtml(practice.body.tree, { words, linkOf: () => ({ suffix: undefined }) });
    expect(plainText(back).length).toBeLessThanOrEqual(budget.backLetters);
    expect(plainText(back).length).toBeGreaterThan(200);
    for (const { name, label } of outline.directives) {
      if (name === 'card') expect(label.length, label).toBeLessThanOrEqual(budget.lettersOfStep);
    }
  });
});

test.each([...(toolkit?.entries.values() ?? [])])('the anchors of “$title” are the ids of its page', async (entry) => {
  const { html } = await renderMarkdown(bodyOf(entry.file));
  const anchors = attributesOf(html, 'h1, h2, h3, h4, h5, h6', 'id').filter((id) => id !== 'footnote-label');
  expect(entry.outline.headings.map(({ anchor }) => anchor)).toEqual(anchors);
});

