/** Random documents made of what is known to break Paged.js. */
import fc from 'fast-check';
import { textOf } from './hazards.ts';

export interface RandomDocument {
  readonly body: string;
  readonly css: string;
}

const attempt = (...weights: [number, fc.Arbitrary<string>][]) =>
  fc.oneof(...weights.map(([weight, arbitrary]) => ({ weight, arbitrary })));

const picture = (width: number, height: number) =>
  `<img alt="" src="data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#ccc"/></svg>`)}">`;

/** `#` stands for a number that makes a word unlike all others; it is filled in at the end. */
const words = fc.nat({ max: 60 }).map((count) => textOf(count + 1).replaceAll(/\d+/g, '#'));
const fewWords = fc.nat({ max: 6 }).map((count) => textOf(count + 1).replaceAll(/\d+/g, '#'));
/** Words that are alike: text must not be found by what it says. */
const sameWords = fc.nat({ max: 30 }).map((count) => 'again and '.repeat(count + 1));

const inline = attempt(
  [6, words],
  [2, sameWords],
  [3, fewWords.map((text) => `<b>${text}</b>`)],
  [2, fewWords.map((text) => `<i>${text} <code>${text}</code></i>`)],
  [1, fewWords.map((text) => `<a href="#x"><span>${text}</span> <b>${text}</b></a>`)],
  [2, fc.constant('<br>')],
  [1, fc.constant('<br><br>')],
  [1, fc.constant('Donau\u00ADdampf\u00ADschiff\u00ADfahrts\u00ADgesell\u00ADschaft#')],
  [1, fc.constant('https://example.org/a/long/path/to/a/page/with/a/long/name/#/and/more/of/it')],
  [1, fc.constant('<!-- a comment -->')],
  [1, fc.constant('word<sup>#</sup>')],
  [1, fc.constant(picture(20, 20))],
  [1, fewWords.map((text) => `word<span class="note">${text}</span>`)],
  [1, fewWords.map((text) => `<span class="quoted">${text}</span>`)],
);
const line = fc.array(inline, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' '));
const lines = fc
  .array(fewWords, { minLength: 1, maxLength: 40 })
  .map((parts) => parts.map((part) => part.slice(0, 36)));

const block: fc.Arbitrary<string> = fc.letrec<{
  block: string;
  blocks: string;
}>((tie) => ({
  blocks: fc
    .array(tie('block'), { minLength: 1, maxLength: 4, depthIdentifier: 'blocks' })
    .map((parts) => parts.join('\n')),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true, depthIdentifier: 'blocks' },
    { weight: 8, arbitrary: line.map((text) => `<p>${text}</p>`) },
    { weight: 2, arbitrary: fewWords.map((text) => `<h2>${text}</h2>`) },
    { weight: 1, arbitrary: fewWords.map((text) => `<h3>${text}</h3>`) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.integer({ min: 10, max: 500 }), fc.integer({ min: 10, max: 600 }))
        .map(([width, height]) => `<p>${picture(width, height)} A picture #</p>`),
    },
    { weight: 1, arbitrary: lines.map((parts) => `<pre><code>${parts.join('\n')}</code></pre>`) },
    {
      weight: 1,
      arbitrary: lines.map(
        (parts) =>
          `<pre><code>${parts.map((part) => `<span><b>${part}</b> <i>#</i></span>`).join('\n')}</code></pre>`,
      ),
    },
    { weight: 1, arbitrary: lines.map((parts) => `<p>${parts.join('<br>')}</p>`) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '<hr>',
        '<section></section>',
        '<p></p>',
        '<p>Before.</p><p class="page">After.</p>',
      ),
    },
    {
      weight: 1,
      arbitrary: fc
        .array(fc.tuple(fewWords, line), { minLength: 1, maxLength: 8 })
        .map(
          (items) => `<dl>${items.map(([term, text]) => `<dt>${term}</dt><dd>${text}</dd>`).join('')}</dl>`,
        ),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(
          fc.constantFrom('ul', 'ol', 'ol reversed', 'ol start="7"', 'ol type="a"'),
          fc.array(fc.oneof(fewWords, line, tie('blocks')), { minLength: 1, maxLength: 12 }),
        )
        .map(
          ([tag, items]) =>
            `<${tag}>${items.map((item) => `<li>${item}</li>`).join('\n')}</${tag.slice(0, 2)}>`,
        ),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(
          fc.boolean(),
          fc.integer({ min: 1, max: 3 }),
          fc.array(fc.oneof(fewWords, line), { minLength: 3, maxLength: 24 }),
        )
        .map(([hasHead, columns, cells]) => {
          const rows: string[] = [];
          for (let index = 0; index + columns <= cells.length; index += columns) {
            rows.push(
              `<tr>${cells
                .slice(index, index + columns)
                .map((cell) => `<td>${cell}</td>`)
                .join('')}</tr>`,
            );
          }
          const head = `<thead><tr>${'<th>Head #</th>'.repeat(columns)}</tr></thead>`;
          return `<table>${hasHead ? head : ''}<tbody>${rows.join('\n')}</tbody></table>`;
        }),
    },
    {
      weight: 3,
      arbitrary: fc
        .tuple(
          fc.constantFrom(
            'div',
            'section',
            'blockquote',
            'article',
            'div class="whole"',
            'div class="boxed"',
            'figure',
          ),
          tie('blocks'),
        )
        .map(([tag, text]) => `<${tag}>${text}</${tag.replace(/ .*/, '')}>`),
    },
    {
      weight: 1,
      arbitrary: tie('blocks').map((text) => `<details><summary>Summary #</summary>${text}</details>`),
    },
    {
      weight: 1,
      arbitrary: fc
        .array(fewWords, { minLength: 2, maxLength: 20 })
        .map((cells) => `<div class="grid">${cells.map((cell) => `<div>${cell}</div>`).join('')}</div>`),
    },
    {
      weight: 1,
      arbitrary: fc
        .array(fewWords, { minLength: 2, maxLength: 20 })
        .map((cells) => `<div class="flex">${cells.map((cell) => `<div>${cell}</div>`).join('')}</div>`),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fewWords, line)
        .map(([aside, text]) => `<div class="aside">${aside}</div><p>${text}</p>`),
    },
  ),
})).block;

const css = fc
  .tuple(
    fc.constantFrom(
      '',
      'p { margin: 0 }',
      'p { margin: 3mm 0; line-height: 1.7 }',
      'p { text-align: justify }',
    ),
    fc.constantFrom('', 'td, th { border: 1px solid; padding: 1mm }', 'li { break-inside: avoid }'),
    fc.constantFrom('', '.aside { margin: 2mm }', 'h2, h3 { break-after: avoid }'),
    fc.constantFrom('', '.boxed { border: 1px solid; padding: 2mm }'),
  )
  .map(
    (rules) =>
      `${rules.join(' ')} body { overflow-wrap: anywhere } table { width: 100%; table-layout: fixed } pre { white-space: pre-wrap } .whole, figure { break-inside: avoid } blockquote, figure { margin: 2mm } dd, ul, ol { margin-left: 4mm; padding-left: 4mm } .grid { display: grid; grid-template-columns: 1fr 1fr } .flex { display: flex; flex-wrap: wrap; gap: 2mm } .aside { float: right; width: 25mm } .quoted::before { content: "“" } .quoted::after { content: "”" } .page { break-before: page }`,
  );

export const randomDocument: fc.Arbitrary<RandomDocument> = fc
  .tuple(fc.array(block, { minLength: 2, maxLength: 14, size: 'max' }), css)
  .map(([blocks, style]) => {
    let number = 0;
    return {
      body: ['<p>Begin #</p>', ...blocks].join('\n').replaceAll('#', () => String((number += 1))),
      css: style,
    };
  });
