/** Where an essay tells of the scales. */
import { scales, type Scale } from '../schemas/index.ts';
import type { Essay } from './types.ts';

export interface ScaleSections {
  readonly essay: Essay;
  /** The anchor of the section on each scale that has one. */
  readonly anchors: ReadonlyMap<Scale, string>;
}

/** Fewer may be headings that happen to be called so. */
const fewest = 3;

/**
 * The essay with sections on the most scales, the first of equals: its headings end in their names, as “The crew” does.
 * Undefined where none has at least three.
 */
export function scaleSections(
  essays: readonly Essay[],
  nameOf: (scale: Scale, essay: Essay) => string,
): ScaleSections | undefined {
  let best: ScaleSections | undefined;
  for (const essay of essays) {
    const anchors = new Map<Scale, string>();
    for (const scale of scales) {
      const name = nameOf(scale, essay).toLowerCase();
      const heading = essay.outline.headings.find(({ text }) => endsIn(text.toLowerCase(), name));
      if (heading !== undefined) anchors.set(scale, heading.anchor);
    }
    if (anchors.size >= fewest && anchors.size > (best?.anchors.size ?? 0)) best = { essay, anchors };
  }
  return best;
}

/** At most an article stands before it. */
function endsIn(heading: string, name: string): boolean {
  return heading.endsWith(name) && /^(\p{L}+ )?$/u.test(heading.slice(0, heading.length - name.length));
}
