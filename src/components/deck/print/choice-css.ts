import type { DeckChoices } from './deck-files.ts';

/** The radio button for a value: its group and its id. */
export function choiceId(group: string, value: string): string {
  return `${group}--${value}`;
}

/**
 * Styles that leave only what fits the chosen values: a style sheet does the choosing, so that it needs no script,
 * and a browser that cannot follow it shows everything. What carries `data-size`, `data-paper`, `data-way` or
 * `data-ink` is hidden while another value of that is chosen.
 */
export function choiceCss({ inks, sizes, papers, ways }: DeckChoices): string {
  const groups = { ink: inks, size: sizes, paper: papers, way: ways };
  const rules = Object.entries(groups).flatMap(([group, values]) =>
    values.length < 2
      ? []
      : values.map(
          (value) =>
            `.deck-print:has(#${choiceId(group, value)}:checked) [data-${group}]:not([data-${group}~=${value}]){display:none}`,
        ),
  );
  return rules.join('');
}
