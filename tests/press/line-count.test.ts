/** `src/measure/` says before a browser is asked how wide texts are and how many lines they take. Is it right? */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { lineCount, textWidthEm, type Typeface } from '../../src/measure/index.ts';
import { shareBrowser } from './one-browser.ts';

const { resolve } = createRequire(import.meta.url);
const browsers = shareBrowser();

const typefaces = {
  plain: 'atkinson-hyperlegible-next latin 400 normal',
  bold: 'atkinson-hyperlegible-next latin 700 normal',
  reading: 'literata latin 400 normal',
  italic: 'literata latin 400 italic',
  heading: 'literata latin 600 normal',
} as const satisfies Record<Typeface, string>;

const texts = [
  'Ask somebody for help with something that takes about a minute. Let them know that no is fine.',
  'Before: agree with everyone on a sign that can be both seen and heard. “One more sentence, please.”',
  'Uma pessoa traz um desafio real; as outras ajudam-na a vê-lo de novo, sem pressa e sem conselhos não pedidos.',
  'Self-care, well-considered: 19:00 to 20:30 – with tea (or coffee) for AVA, Yves & Tom’s first office.',
];
const widthsEm = Array.from({ length: 30 }, (_, index) => 9 + index * 1.1);

test.each(Object.keys(typefaces) as Typeface[])('a browser breaks texts just so: %s', async (typeface) => {
  const [name = '', range = '', weight = '', style = ''] = typefaces[typeface].split(' ');
  const file = await readFile(resolve(`@fontsource/${name}/files/${name}-${range}-${weight}-${style}.woff2`));
  const browser = await browsers.open();
  const page = await browser.newPage();
  await page.setContent(
    `<style>
      @font-face { font-family: measured; src: url(data:font/woff2;base64,${file.toString('base64')}) }
      p, span { margin: 0; font: 100px/1 measured; overflow-wrap: break-word }
      span { white-space: nowrap }
    </style><p></p><span></span>`,
  );
  const { widths, lines } = await page.evaluate(
    async ({ texts, widthsEm }) => {
      await document.fonts.load('100px measured');
      const [p, span] = [document.querySelector('p'), document.querySelector('span')];
      if (p === null || span === null) throw new Error('no elements to measure in');
      const widths = texts.map((text) => {
        span.textContent = text;
        return span.getBoundingClientRect().width / 100;
      });
      const lines = texts.map((text) => {
        p.textContent = text;
        return widthsEm.map((widthEm) => {
          p.style.width = `${100 * widthEm}px`;
          return p.getBoundingClientRect().height / 100;
        });
      });
      return { widths, lines };
    },
    { texts, widthsEm },
  );
  await page.close();
  texts.forEach((text, index) => {
    expect(textWidthEm(text, typeface)).toBeCloseTo(widths[index] ?? NaN, 1);
  });
  const guessed = texts.flatMap((text) => widthsEm.map((widthEm) => lineCount(text, { widthEm, typeface })));
  const apart = lines.flat().map((count, index) => Math.abs(count - (guessed[index] ?? NaN)));
  // Letters are kerned across spaces, too, which seldom decides where a line ends.
  expect(Math.max(...apart)).toBeLessThanOrEqual(1);
  expect(apart.filter((difference) => difference > 0).length).toBeLessThanOrEqual(apart.length / 100);
});
