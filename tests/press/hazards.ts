/** Pieces of documents that are known to break Paged.js, for the corpus and for random documents. */
const words =
  'we sit in a circle and each of us speaks in turn while the others listen without giving advice or asking anything until the round has come back to where it began'.split(
    ' ',
  );

/** Text in which every word can be told from the others: `we1 sit2 in3 …`. */
export function textOf(count: number, start = 0): string {
  return Array.from(
    { length: count },
    (_, index) => `${words[(start + index) % words.length]}${start + index}`,
  ).join(' ');
}

const times = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join('');
const picture = (width: number, height: number, attributes = '') =>
  `<img ${attributes} alt="" src="data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#ccc"/></svg>`)}">`;

export interface Hazard {
  readonly body: string;
  readonly css?: string;
  /** What must be found on the pages, in this order. */
  readonly holds?: RegExp;
  /** The finding that is right where it cannot be printed. */
  readonly error?: string;
  /** Whether it can be printed depends on the fonts of the system. */
  readonly needsFonts?: true;
}

export const hazards: Readonly<Record<string, Hazard>> = {
  'a long paragraph over five pages': { body: `<p>${textOf(1300)}</p>` },
  'a thousand tiny paragraphs': {
    body: times(1000, (index) => `<p>Tiny ${index}.</p>`),
    css: 'p { margin: 0 }',
  },
  'runs of line breaks': { body: `<p>${times(150, (index) => `Line ${index} again and again<br>`)}</p>` },
  'runs of empty line breaks': { body: `<p>${times(60, (index) => `Line ${index}<br><br><br>`)}</p>` },
  'line breaks around the same words': { body: `<p>${times(120, () => 'The same words<br>')}</p>` },
  'a long table': {
    body: `<table><thead><tr><th>Who</th><th>What</th></tr></thead><tbody>${times(90, (index) => `<tr><td>Name ${index}</td><td>${textOf(1 + ((index * 7) % 23), index * 30)}</td></tr>`)}</tbody></table>`,
    css: 'table { width: 100%; border-collapse: collapse } td, th { border: 1px solid; padding: 1mm }',
    holds: /Who What.*Who What.*Who What/s,
  },
  'a table without a body or head': {
    body: `<table>${times(80, (index) => `<tr><td>${index}</td><td>cell ${index}</td></tr>`)}</table>`,
  },
  'rows taller than a page': {
    body: `<table><tr><td>${textOf(600)}</td><td>short</td></tr><tr><td>after</td><td>${textOf(300, 700)}</td></tr></table>`,
  },
  'cells that span rows': {
    body: `<table>${times(40, (index) => `<tr><td rowspan="3">Group ${index}</td><td>a${index}</td></tr><tr><td>b${index}</td></tr><tr><td>c${index}</td></tr>`)}</table>`,
  },
  'cells that span columns': {
    body: `<table>${times(40, (index) => `<tr><td colspan="2">Head ${index}</td></tr><tr><td>left ${index}</td><td>${textOf(9, index * 9)}</td></tr>`)}</table>`,
  },
  'nested lists': {
    body: `<ul>${times(20, (index) => `<li>Outer ${index}<ul>${times(4, (inner) => `<li>Inner ${index}.${inner}<ol><li>deep ${index}</li><li>deeper ${index}</li></ol></li>`)}</ul></li>`)}</ul>`,
  },
  'two hundred items': {
    body: `<ol>${times(200, (index) => `<li>Item ${index}</li>`)}</ol>`,
    holds: /1\. Item 0 2\. Item 1 .*200\. Item 199/s,
  },
  'a reversed list': {
    body: `<ol reversed>${times(80, (index) => `<li>Down ${index}</li>`)}</ol>`,
    holds: /80\. Down 0 79\. Down 1 .*1\. Down 79/s,
  },
  'a list with start and value': {
    body: `<ol start="5">${times(60, (index) => `<li${index === 30 ? ' value="100"' : ''}>Step ${index}</li>`)}</ol>`,
    holds: /5\. Step 0 6\. .*34\. Step 29 .*100\. Step 30 101\. .*129\. Step 59/s,
  },
  'long items over pages': {
    body: `<ol>${times(6, (index) => `<li>${textOf(170, index * 200)}</li>`)}</ol>`,
    holds: /1\. we0 .*6\. /s,
  },
  'items with paragraphs over pages': {
    body: `<ol>${times(8, (index) => `<li><p>${textOf(70, index * 200)}</p><p>${textOf(70, index * 200 + 100)}</p></li>`)}</ol>`,
    holds: /1\. we0 .*8\. /s,
  },
  'letters and roman numbers': {
    body: `<ol type="a">${times(40, (index) => `<li>a${index}</li>`)}</ol><ol type="I">${times(40, (index) => `<li>r${index}</li>`)}</ol>`,
    holds: /a\. a0 .*an\. a39 .*I\. r0 .*XL\. r39/s,
  },
  'footnotes within lines': {
    body: times(
      30,
      (index) =>
        `<p>${textOf(12, index * 40)}<span class="note">Note ${index}: ${textOf(9, index * 40 + 20)}</span> ends here.</p>`,
    ),
    css: '.note { float: footnote }',
  },
  'footnotes of several blocks': {
    body: times(
      12,
      (index) =>
        `<div>${textOf(40, index * 100)}<div class="note"><p>First ${index}.</p><p>Second ${textOf(10, index * 100 + 50)}</p></div> ends here.</div>`,
    ),
    css: '.note { float: footnote }',
  },
  'long footnotes': {
    body: times(
      4,
      (index) =>
        `<p>${textOf(60, index * 500)}<span class="note">${textOf(160, index * 500 + 100)}</span> ends here.</p>`,
    ),
    css: '.note { float: footnote }',
  },
  'closed details': {
    body: times(
      12,
      (index) => `<details><summary>Summary ${index}</summary><p>${textOf(40, index * 50)}</p></details>`,
    ),
    holds: /Summary 0 we0 .*Summary 11/s,
  },
  'a picture as tall as the page': { body: `<p>Before</p>${picture(200, 440)}<p>After</p>` },
  'a picture taller than a page': { body: `<p>Before</p>${picture(200, 900)}<p>After</p>` },
  'a picture wider than a page': { body: `<p>Before</p>${picture(900, 100)}<p>After</p>` },
  'lazy pictures': {
    body: times(12, (index) => `<p>Picture ${index}</p>${picture(200, 150, 'loading="lazy"')}`),
  },
  'pictures in a row': { body: `<p>${times(40, () => picture(90, 120))}</p><p>After</p>` },
  'drawings with text': {
    body: times(
      8,
      (index) =>
        `<p>Drawing ${index}</p><svg width="200" height="150"><text x="10" y="40">Inside ${index}</text></svg>`,
    ),
  },
  'long words': {
    body: `<p>Before</p><p>${times(30, (index) => `Donaudampfschiff${index}fahrtsgesellschaftskapitänsmützenabzeichen${index}`)}</p><p>After</p>`,
  },
  'a word longer than a page': { body: `<p>${times(400, (index) => `part${index}x`)}</p>` },
  'long addresses': {
    body: times(
      40,
      (index) =>
        `<p>See https://example.org/a/very/long/path/of/folders/${index}/${times(8, (part) => `part-${part}/`)}end?query=${index} for more.</p>`,
    ),
  },
  'a long word that no line may break': {
    body: `<p>${'unbreakable'.repeat(9)}</p>`,
    css: 'p { overflow-wrap: normal }',
    error: 'beyond-page',
  },
  'code over pages': {
    body: `<pre><code>${times(140, (index) => `  line(${index}); // ${index % 7 === 0 ? '' : 'and so on'}\n${index % 10 === 0 ? '\n' : ''}`)}</code></pre>`,
  },
  'code in coloured pieces': {
    body: `<pre><code>${times(140, (index) => `<span class="line"><span>const</span> <span>x${index}</span> = <span>${index}</span>;</span>\n`)}</code></pre>`,
  },
  'wrapped code': {
    body: `<pre>${times(50, (index) => `${textOf(20, index * 20)}\n`)}</pre>`,
    css: 'pre { white-space: pre-wrap }',
  },
  'definition lists': {
    body: `<dl>${times(50, (index) => `<dt>Term ${index}</dt><dd>${textOf(14, index * 14)}</dd>`)}</dl>`,
  },
  'writing from right to left': {
    needsFonts: true,
    error: 'words-not-in-pdf',
    body: times(
      20,
      (index) =>
        `<p dir="rtl" lang="he">שלום עולם ${index} זה טקסט ארוך מספיק כדי למלא שורה אחת או שתיים, with English ${index} בתוך.</p>`,
    ),
  },
  'chinese and japanese': {
    needsFonts: true,
    error: 'words-not-in-pdf',
    body: times(
      30,
      () =>
        '<p lang="ja">私たちは輪になって座り、一人ずつ順番に話します。他の人は助言をせずに聞きます。漢字と仮名。</p>',
    ),
  },
  emoji: {
    body: times(40, (index) => `<p>Feelings ${index} 😀 👩‍👩‍👧 🇳🇿 ❤️ 👍🏽 done</p>`),
    needsFonts: true,
    error: 'words-not-in-pdf',
  },
  'letters no font has': { body: '<p>Cuneiform \u{12000}\u{12001}</p>', error: 'words-not-in-pdf' },
  'a grid over pages': {
    body: `<div class="grid">${times(60, (index) => `<div>Cell ${index} ${textOf(6, index * 6)}</div>`)}</div><p>After</p>`,
    css: '.grid { display: grid; grid-template-columns: 1fr 1fr; gap: 2mm }',
  },
  'a flexible column over pages': {
    body: `<div class="flex">${times(40, (index) => `<div>Box ${index} ${textOf(12, index * 12)}</div>`)}</div><p>After</p>`,
    css: '.flex { display: flex; flex-direction: column; gap: 2mm }',
  },
  'a flexible row over pages': {
    body: `<div class="flex"><div>${textOf(400)}</div><div>${textOf(300, 500)}</div></div><p>After</p>`,
    css: '.flex { display: flex; gap: 2mm } .flex div { flex: 1 }',
  },
  'wrapped flexible boxes': {
    body: `<div class="flex">${times(80, (index) => `<div>Chip ${index}</div>`)}</div><p>After</p>`,
    css: '.flex { display: flex; flex-wrap: wrap; gap: 2mm } .flex div { width: 25mm; height: 9mm }',
  },
  columns: {
    body: `<div class="columns">${times(12, (index) => `<p>${textOf(60, index * 60)}</p>`)}</div><p>After</p>`,
    css: '.columns { column-count: 2 }',
  },
  'columns on one page': {
    body: `<div class="columns">${times(3, (index) => `<p>${textOf(30, index * 60)}</p>`)}</div><p>After</p>`,
    css: '.columns { column-count: 2 }',
  },
  'empty sections': {
    body: times(
      30,
      (index) =>
        `<section></section><section><div></div><p></p></section><section><p>Full ${index} ${textOf(20, index * 20)}</p></section>`,
    ),
  },
  'headings at the ends of pages': {
    body: times(40, (index) => `<h2>Heading ${index}</h2><p>${textOf(11 + index, index * 60)}</p>`),
  },
  'many headings in a row': {
    body: times(
      12,
      (index) =>
        `<h1>One ${index}</h1><h2>Two ${index}</h2><h3>Three ${index}</h3><p>${textOf(20, index * 20)}</p>`,
    ),
  },
  'boxes kept whole that are taller than a page': {
    body: times(
      3,
      (index) => `<div class="whole"><h2>Box ${index}</h2><p>${textOf(330, index * 400)}</p></div>`,
    ),
    css: '.whole { break-inside: avoid }',
  },
  'boxes kept whole': {
    body: times(
      14,
      (index) => `<div class="whole"><p>${textOf(30 + ((index * 37) % 90), index * 150)}</p></div>`,
    ),
    css: '.whole { break-inside: avoid; border: 1px solid; padding: 2mm }',
  },
  'items kept whole': {
    body: `<ul>${times(30, (index) => `<li>${textOf(20 + ((index * 13) % 30), index * 60)}</li>`)}</ul>`,
    css: 'li { break-inside: avoid }',
  },
  'positioned boxes': {
    body:
      times(
        20,
        (index) =>
          `<p>${textOf(30, index * 40)} <span style="position: relative; top: -1mm">raised ${index}</span></p>`,
      ) + '<p style="position: absolute; top: 30mm; right: 0">absolute</p>',
  },
  floats: {
    body: times(
      14,
      (index) =>
        `<p>${textOf(20, index * 80)}</p><div class="aside">Aside ${index} ${textOf(8, index * 80 + 20)}</div><p>${textOf(40, index * 80 + 40)}</p>`,
    ),
    css: '.aside { float: right; width: 25mm; margin: 2mm; border: 1px solid }',
  },
  'drop caps': {
    body: times(20, (index) => `<p>${textOf(50, index * 50)}</p>`),
    css: 'p::first-letter { float: left; font-size: 24pt; line-height: 1 }',
  },
  'tables in lists and lists in tables': {
    body: `<ul>${times(12, (index) => `<li>Item ${index}<table><tr><td>${textOf(10, index * 40)}</td><td><ol><li>in ${index}</li><li>${textOf(12, index * 40 + 20)}</li></ol></td></tr></table></li>`)}</ul>`,
  },
  'deep nesting': {
    body: `${'<div>'.repeat(30)}${times(40, (index) => `<p>${textOf(20, index * 20)}</p>`)}${'</div>'.repeat(30)}`,
  },
  'deep quotations': {
    body: `${'<blockquote>'.repeat(6)}${times(10, (index) => `<p>${textOf(30, index * 30)}</p>`)}${'</blockquote>'.repeat(6)}<p>After</p>`,
    css: 'blockquote { margin: 1mm 0 1mm 3mm }',
  },
  'long quotations': { body: times(5, (index) => `<blockquote>${textOf(180, index * 200)}</blockquote>`) },
  'soft hyphens': {
    body: times(
      20,
      () =>
        `<p>${'Gemein\u00ADschafts\u00ADver\u00ADsamm\u00ADlungen sind Donau\u00ADdampf\u00ADschiff\u00ADfahrts\u00ADgesell\u00ADschaften '.repeat(3)}</p>`,
    ),
    css: 'body { text-align: justify }',
  },
  'hyphenation by the browser': {
    body: `<p>${textOf(600)}</p>`,
    css: 'p { hyphens: auto; text-align: justify }',
  },
  'capitals by style': {
    body: times(
      40,
      (index) =>
        `<p class="${['up', 'low', 'cap'][index % 3]}">Straße Office ${index} Ärger and ﬁne ${textOf(6, index)}</p>`,
    ),
    css: '.up { text-transform: uppercase } .low { text-transform: lowercase } .cap { text-transform: capitalize; font-variant: small-caps }',
  },
  'generated content': {
    body: times(40, (index) => `<p class="quoted" data-label="L${index}">${textOf(14, index * 14)}</p>`),
    css: '.quoted::before { content: "“" attr(data-label) ": " } .quoted::after { content: "” (end)" }',
  },
  counters: {
    body: times(
      12,
      (index) =>
        `<h2>Chapter ${index}</h2>${times(3, (inner) => `<h3>Part ${inner}</h3><p>${textOf(16, index * 60 + inner * 20)}</p>`)}`,
    ),
    css: 'body { counter-reset: chapter } h2 { counter-increment: chapter; counter-reset: part } h3 { counter-increment: part } h2::before { content: counter(chapter) ". " } h3::before { content: counter(chapter) "." counter(part, lower-alpha) " " }',
    holds: /1\. Chapter 0 1\.a Part 0.*12\. Chapter 11 12\.a Part 0 .*12\.c Part 2/s,
  },
  'named pages': {
    body: times(
      4,
      (index) =>
        `<section class="${index % 2 === 0 ? 'plain' : 'wide'}"><h2>Section ${index}</h2><p>${textOf(150, index * 200)}</p></section>`,
    ),
    css: '@page wide { margin: 20mm } .wide { page: wide } .plain { break-before: page }',
  },
  'references to pages': {
    body: `<ul>${times(8, (index) => `<li><a href="#t${index}">Chapter ${index}</a></li>`)}</ul>${times(8, (index) => `<h2 id="t${index}">Chapter ${index}</h2><p>${textOf(160, index * 200)}</p>`)}`,
    css: 'a::after { content: ", page " target-counter(attr(href), page) }',
  },
  'running heads': {
    body: times(6, (index) => `<h2>Chapter ${index}</h2><p>${textOf(140, index * 200)}</p>`),
    css: '@page { @top-left { content: string(chapter) } } h2 { string-set: chapter content(text) }',
  },
  'running heads made of elements': {
    body: `<p class="head">A head of its own</p>${times(6, (index) => `<p>${textOf(100, index * 100)}</p>`)}`,
    css: '@page { @top-left { content: element(head) } } .head { position: running(head) }',
  },
  'white space between inline elements': {
    body: times(60, (index) => `<p><b>one${index}</b>\n    <i>two</i><span>\n   <b>three</b></span>\n</p>`),
  },
  'comments in text': {
    body: times(60, (index) => `<p>one <!-- a --> two${index} <!-- b --><b>three</b><!-- c --> four</p>`),
  },
  'loose text': { body: `${textOf(200)} <b>bold</b> ${textOf(300, 300)}<div>box</div> ${textOf(200, 700)}` },
  'inline boxes over pages': {
    body: `<p>${times(150, (index) => `<b>bold ${index}</b> <i>and <span>inner ${index}</span></i> text ${index} `)}</p>`,
  },
  'a paragraph in a link': {
    body: times(40, (index) => `<a href="#x"><div><p>${textOf(20, index * 20)}</p></div></a>`),
  },
  'figures with captions': {
    body: times(
      10,
      (index) =>
        `<figure>${picture(200, 180)}<figcaption>Caption ${index}</figcaption></figure><p>${textOf(30, index * 30)}</p>`,
    ),
    css: 'figure { break-inside: avoid }',
  },
  forms: {
    body: times(
      30,
      (index) =>
        `<p><label>Name ${index} <input value="Value ${index}"></label> <textarea>Long ${index}</textarea> <select><option>One ${index}</option><option>Two</option></select></p>`,
    ),
  },
  'small print between pages': {
    body: times(
      60,
      (index) =>
        `<p style="font-size: ${6 + (index % 9) * 2}pt; margin: ${index % 5}mm 0">${textOf(18, index * 18)}</p>`,
    ),
  },
  'letters with a shadow': {
    body: times(30, (index) => `<p>${textOf(16, index * 16)}</p>`),
    css: 'p { text-shadow: 0.2mm 0.2mm 0 #999 }',
  },
  'preformatted paragraphs': {
    body: times(8, (index) => `<p>${textOf(20, index * 80)}\n\n${textOf(50, index * 80 + 20)}</p>`),
    css: 'p { white-space: pre-line }',
  },
  'pages that begin anew': {
    body: times(8, (index) => `<h2>Start ${index}</h2><p>${textOf(20 + index * 30, index * 300)}</p>`),
    css: 'h2 { break-before: page }',
  },
  'right-hand pages': {
    body: times(5, (index) => `<h2>Start ${index}</h2><p>${textOf(150, index * 300)}</p>`),
    css: 'h2 { break-before: right }',
  },
  'ruby annotations': {
    body: times(
      30,
      (index) => `<p>Text ${index} <ruby>word<rt>above</rt></ruby> goes on ${textOf(10, index * 10)}</p>`,
    ),
  },
};
