/** Random documents: no word lost, none beyond a page, no layout without an end. */
import { randomInt } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentOf, openProofPress } from './proof-press.ts';
import { randomDocument } from './random-documents.ts';

const seed = Number(process.env['PRESS_SEED'] ?? randomInt(2 ** 31));
const documents = Number(process.env['PRESS_DOCUMENTS'] ?? 160);
const timeLimitMs = 45_000;

/** Two at a time, each with its own browser. A failure tells the seed, and the smallest document found in time. */
test.concurrent.each([0, 1])(
  `random documents are printed whole (PRESS_SEED=${seed}), part %i`,
  async (part) => {
    const press = await openProofPress();
    try {
      await fc.assert(
        fc.asyncProperty(randomDocument, async ({ body, css }) => {
          const { findings } = await press.print(documentOf(body, css));
          expect(findings).toEqual([]);
        }),
        { seed: seed + part, numRuns: Math.ceil(documents / 2), interruptAfterTimeLimit: timeLimitMs },
      );
    } finally {
      await press.close();
    }
  },
);
