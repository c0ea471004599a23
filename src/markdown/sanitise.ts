import { defaultSchema, type Options } from 'rehype-sanitize';

const blockClasses = [
  'step',
  'step-title',
  'write',
  'write-label',
  'card-words',
  'prompt',
  'care',
  'facilitator',
  'block-label',
];

/**
 * What may remain of HTML in plain Markdown: GitHub’s own list, the classes of the ::: blocks, and figures.
 * Scripts, styles, forms, frames, event handlers and inline styles do not pass.
 */
export const allowedHtml: Options = {
  ...defaultSchema,
  clobberPrefix: '',
  // Ids come from our own headings and footnotes; an author’s raw id could collide with a document’s.
  clobber: ['name'],
  tagNames: [...(defaultSchema.tagNames ?? []), 'figure', 'figcaption', 'abbr', 'cite', 'mark', 'small', 'u'],
  attributes: {
    ...defaultSchema.attributes,
    '*': [...(defaultSchema.attributes?.['*'] ?? []), 'lang', 'dir'],
    section: [
      'dataFootnotes',
      ['className', 'footnotes', ...blockClasses],
      'dataMinutes',
      'dataPer',
      'dataWho',
    ],
    div: [...(defaultSchema.attributes?.['div'] ?? []), ['className', ...blockClasses], 'dataLines'],
    p: [['className', ...blockClasses]],
    h3: [['className', 'step-title']],
    abbr: ['title'],
  },
  protocols: {
    ...defaultSchema.protocols,
    href: ['http', 'https', 'mailto', 'tel'],
  },
};
