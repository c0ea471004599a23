/** The five scales drawn inside one another: a person in a pair, in a crew, in a congregation, in a network. */
import { scales, type Scale } from '../schemas/index.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Dot extends Point {
  readonly radius: number;
}

export interface ScaleShape {
  readonly scale: Scale;
  readonly centre: Point;
  readonly radius: number;
  /** Its outline, closed, as the `d` of an SVG path. */
  readonly outline: string;
  /** Where its name stands, in the room above the next smaller shape. */
  readonly name: Point;
  /** The others of this scale, beside the ones inside the next smaller shape. */
  readonly dots: readonly Dot[];
  /** What joins them, as the `d` of an SVG path; empty where nothing does. */
  readonly lines: string;
}

/** The size of the drawing, in its own units. */
export const mapSize = { width: 340, height: 348 } as const;

/** Each shape stands in the next larger one, near its foot, so that there is room above for a name. */
const measures: Readonly<Record<Scale, { radius: number; foot: number }>> = {
  self: { radius: 27, foot: 306 },
  dyad: { radius: 58, foot: 314 },
  crew: { radius: 92, foot: 322 },
  congregation: { radius: 128, foot: 331 },
  network: { radius: 164, foot: 340 },
};

/** The shapes from the largest to the smallest, as they are drawn over one another. */
export function scaleMap(): ScaleShape[] {
  return scales.toReversed().map((scale, index) => {
    const { radius, foot } = measures[scale];
    const centre = { x: mapSize.width / 2, y: foot - radius };
    return {
      scale,
      centre,
      radius,
      outline: handDrawn(centre, { radius, turn: index * 1.7 }),
      name: { x: centre.x, y: nameHeight(scale) },
      ...othersOf(scale, centre),
    };
  });
}

function nameHeight(scale: Scale): number {
  const { radius, foot } = measures[scale];
  const inner = scales[scales.indexOf(scale) - 1];
  // Letters stand on their line, so their middle is above it.
  const lift = 5;
  if (inner === undefined) return foot - radius + lift;
  const top = foot - 2 * radius;
  const innerTop = measures[inner].foot - 2 * measures[inner].radius;
  return (top + innerTop) / 2 + lift;
}

function othersOf(scale: Scale, centre: Point): Pick<ScaleShape, 'dots' | 'lines'> {
  const { radius } = measures[scale];
  const at = (degrees: number, distance: number) => around(centre, { degrees, distance });
  switch (scale) {
    case 'self':
      return { dots: [], lines: '' };
    case 'dyad':
      return { dots: [{ ...at(6, radius - 14), radius: 7 }], lines: '' };
    case 'crew':
      return {
        dots: [-142, -38, 12].map((degrees) => ({ ...at(degrees, radius - 15), radius: 7 })),
        lines: '',
      };
    case 'congregation':
      // Other crews, of four people each.
      return {
        dots: [-146, -34, 8, 172].flatMap((degrees) => ring(at(degrees, radius - 17), 4, 6.5, 3.4)),
        lines: '',
      };
    case 'network': {
      // Other congregations, joined with their neighbours.
      const places = [-150, -122, -58, -30].map((degrees) => at(degrees, radius - 17));
      const [a, b, c, d] = places;
      return {
        dots: places.map((place) => ({ ...place, radius: 8 })),
        lines: [
          [a, b],
          [c, d],
        ]
          .map(([from, to]) => (from && to ? `M${pair(from)}L${pair(to)}` : ''))
          .join(''),
      };
    }
  }
}

function ring(centre: Point, count: number, distance: number, radius: number): Dot[] {
  return Array.from({ length: count }, (_, index) => ({
    ...around(centre, { degrees: 45 + (360 * index) / count, distance }),
    radius,
  }));
}

function around(centre: Point, { degrees, distance }: { degrees: number; distance: number }): Point {
  const angle = (degrees * Math.PI) / 180;
  return {
    x: rounded(centre.x + distance * Math.cos(angle)),
    y: rounded(centre.y + distance * Math.sin(angle)),
  };
}

/** How far a line drawn by hand strays from its circle, as a share of the radius. */
export const strayShare = 0.012;

/** A circle as a hand draws it, the same each time: through its points with curves between their middles. */
function handDrawn(centre: Point, { radius, turn }: { radius: number; turn: number }): string {
  const count = 14;
  const points = Array.from({ length: count }, (_, index) => {
    const degrees = (360 * index) / count;
    const angle = (degrees * Math.PI) / 180;
    const stray = (Math.sin(2 * angle + turn) + Math.sin(3 * angle - turn)) / 2;
    // The curve passes through the middles between its points, which lie a little nearer.
    const distance = (radius * (1 + strayShare * stray)) / Math.cos(Math.PI / count);
    return around(centre, { degrees, distance });
  });
  const middles = points.map((point, index) => {
    const next = points[(index + 1) % count] ?? point;
    return { x: rounded((point.x + next.x) / 2), y: rounded((point.y + next.y) / 2) };
  });
  const curves = points.map((_, index) => {
    const [control, end] = [points[(index + 1) % count], middles[(index + 1) % count]];
    return control && end ? `Q${pair(control)} ${pair(end)}` : '';
  });
  const [start] = middles;
  return `M${start ? pair(start) : ''}${curves.join('')}Z`;
}

function pair({ x, y }: Point): string {
  return `${x} ${y}`;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
