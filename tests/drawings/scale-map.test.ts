import { describe, expect, test } from 'vitest';
import { mapSize, scaleMap, strayShare, type Point, type ScaleShape } from '../../src/drawings/scale-map.ts';
import { scales } from '../../src/schemas/index.ts';

const shapes = scaleMap();
const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);
const shapeOf = (scale: string) => shapes.find((shape) => shape.scale === scale) as ScaleShape;

test('the larger shapes are drawn first, so that the smaller can be chosen', () => {
  expect(shapes.map(({ scale }) => scale)).toEqual(scales.toReversed());
});

describe.each(shapes)('$scale', ({ scale, centre, radius, outline, name, dots }) => {
  const inner = shapes.at(shapes.findIndex((shape) => shape.scale === scale) + 1);
  const stray = radius * strayShare;

  test('lies in the drawing, and in the next larger shape', () => {
    expect(centre.x - radius - stray).toBeGreaterThanOrEqual(0);
    expect(centre.y - radius - stray).toBeGreaterThanOrEqual(0);
    expect(centre.y + radius + stray).toBeLessThanOrEqual(mapSize.height);
    if (inner === undefined) return;
    const room = radius - stray - (distance(centre, inner.centre) + inner.radius * (1 + strayShare));
    expect(room).toBeGreaterThan(0);
  });

  test('has its outline where its radius says', () => {
    const numbers = [...outline.matchAll(/(?<=[M ])(-?[\d.]+) (-?[\d.]+)(?=[QZ])/g)];
    expect(numbers).toHaveLength(15);
    for (const [, x, y] of numbers) {
      const off = distance(centre, { x: Number(x), y: Number(y) }) - radius;
      expect(Math.abs(off)).toBeLessThanOrEqual(stray + 0.2);
    }
  });

  test('has the others between its outline and the next smaller one', () => {
    expect(dots.length > 0).toBe(inner !== undefined);
    for (const dot of dots) {
      expect(distance(centre, dot) + dot.radius).toBeLessThan(radius - stray);
      if (inner) {
        expect(distance(inner.centre, dot) - dot.radius).toBeGreaterThan(inner.radius * (1 + strayShare));
      }
    }
  });

  test('has room for its name above the next smaller shape', () => {
    expect(distance(centre, name)).toBeLessThan(radius - 8);
    if (inner) expect(inner.centre.y - inner.radius - name.y).toBeGreaterThan(4);
  });
});

test('a pair is two, and a crew five with the pair in it', () => {
  expect(1 + shapeOf('dyad').dots.length).toBe(2);
  expect(2 + shapeOf('crew').dots.length).toBe(5);
});
