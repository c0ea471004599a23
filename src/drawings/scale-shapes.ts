import type { Scale } from '../schemas/index.ts';

export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Drawn as a line around, not filled. */
  readonly isOpen?: boolean;
}

/** What a scale’s mark is made of, in a square of 32 units; lines are 1.6 units thick. */
export interface ScaleShapes {
  /** Closed, drawn below the dots. */
  readonly line: readonly { readonly x: number; readonly y: number }[];
  readonly dots: readonly Dot[];
}

/** One dot, two, a circle of dots, a circle of circles, joined circles: told apart by shape, not by colour. */
export function scaleShapes(scale: Scale): ScaleShapes {
  switch (scale) {
    case 'self':
      return { line: [], dots: [{ x: 16, y: 16, radius: 6 }] };
    case 'dyad':
      return {
        line: [],
        dots: [
          { x: 10, y: 16, radius: 5 },
          { x: 23, y: 16, radius: 4.3, isOpen: true },
        ],
      };
    case 'crew':
      return { line: [], dots: ring(5, { around: 10 }).map((place) => ({ ...place, radius: 3.6 })) };
    case 'congregation': {
      const small = ring(4, { around: 7.4 }).flatMap(({ x, y }) => ring(3, { around: 2.6, x, y }));
      return {
        line: [],
        dots: [
          { x: 16, y: 16, radius: 14, isOpen: true },
          ...small.map((place) => ({ ...place, radius: 1.5 })),
        ],
      };
    }
    case 'network': {
      const nodes = ring(3, { around: 9.4, y: 17.5 });
      return { line: nodes, dots: nodes.map((place) => ({ ...place, radius: 4.4 })) };
    }
  }
}

function ring(count: number, { around, x = 16, y = 16 }: { around: number; x?: number; y?: number }) {
  return Array.from({ length: count }, (_, index) => {
    const angle = (index / count) * 2 * Math.PI - Math.PI / 2;
    return { x: rounded(x + around * Math.cos(angle)), y: rounded(y + around * Math.sin(angle)) };
  });
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
