import { defaultSchema, type Options } from 'rehype-sanitize';
import { stepAttributes } from '../schemas/step.ts';
import { dataProperty } from './data-property.ts';

const blockClasses = [
  'step',
  'step-title',
  'write',
  'write-label',
  'grid',
  'grid-title',
  'slips',
  'slips-title',
  'card-words',
  'cards',
  'cards-title',
  'prompt',
  'care',
  'facilitator',
  'aside',
  'block-label',
];

/** Elements beyond GitHub’s list that only say what their words are, and parts of tables. */
const furtherElements =
  'abbr bdi bdo caption cite col colgroup dfn figcaption figure mark small time u wbr'.split(' ');
/** A choice of pictures by width of screen means nothing on paper, and could name remote ones. */
const elements = [...(defaultSchema.tagNames ?? []), ...furtherElements].filter((name) => name !== 'source');

export function isAllowedElement(name: string): boolean {
  return elements.includes(name);
}

/**
 * What may remain of HTML in plain Markdown: GitHub’s own list, the classes of the ::: blocks, and figures.
 * Scripts, styles, forms, frames, event handlers and inline styles do not pass.
 */
export const allowedHtml: Options = {
  ...defaultSchema,
  clobberPrefix: '',
  // Ids come from our own headings and footnotes; an author’s raw id could collide with a document’s.
  clobber: ['name'],
  tagNames: elements,
  attributes: {
    ...defaultSchema.attributes,
    '*': [...(defaultSchema.attributes?.['*'] ?? []), 'lang', 'dir'],
    section: [
      'dataFootnotes',
      ['className', 'footnotes', ...blockClasses],
      ...stepAttributes.map(dataProperty),
      'dataKind',
      'dataDepth',
    ],
    div: [
      ...(defaultSchema.attributes?.['div'] ?? []),
      ['className', ...blockClasses],
      'dataLines',
      'dataWrite',
      'dataColumns',
      'dataWidths',
      'dataRows',
      'dataCount',
    ],
    p: [['className', ...blockClasses]],
    span: [...(defaultSchema.attributes?.['span'] ?? []), ['className', 'index-mark'], 'dataIndex'],
    h3: [['className', 'step-title']],
    abbr: ['title'],
  },
  protocols: {
    ...defaultSchema.protocols,
    href: ['http', 'https', 'mailto', 'tel'],
    // Pictures lie beside the text.
    src: [],
  },
};
