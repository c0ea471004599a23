import type { Root } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import 'mdast-util-to-hast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { stepAttributes } from '../schemas/step.ts';
import { dataProperty } from './data-property.ts';
import { isDirective } from './directives.ts';

/**
 * Remark plugin: ::: blocks become sections with a class and data attributes, and nothing else. Words such as
 * “minutes” and the lines to write on are added when a page is made (see `site.ts` and `print.ts`), which know
 * the language and the medium.
 */
export function remarkBlocks() {
  return (tree: Root): void => {
    visit(tree, (node) => {
      // All others were put back as they were written.
      if (node.type === 'textDirective') {
        asElement(node, 'span', {
          className: ['index-mark'],
          dataIndex: node.attributes?.['as'] ?? toString(node),
        });
        return;
      }
      if (node.type !== 'containerDirective' && node.type !== 'leafDirective') return;
      if (!isDirective(node.name)) return;
      const { lines, kind, depth, columns, widths, rows, count } = node.attributes ?? {};
      switch (node.name) {
        case 'step':
          asElement(node, 'section', {
            className: ['step'],
            ...Object.fromEntries(
              stepAttributes.map((name) => [dataProperty(name), node.attributes?.[name]]),
            ),
          });
          labelAs(node, 'h3', ['step-title']);
          break;
        case 'write':
          asElement(node, 'div', {
            className: ['write'],
            dataLines: lines ?? '4',
            dataWrite: kind === 'ruled' ? undefined : kind,
          });
          labelAs(node, 'p', ['write-label']);
          break;
        case 'grid':
          asElement(node, 'div', {
            className: ['grid'],
            dataColumns: columns,
            dataWidths: widths,
            dataRows: rows,
            dataLines: lines,
          });
          labelAs(node, 'p', ['grid-title']);
          break;
        case 'slips':
          asElement(node, 'div', { className: ['slips'], dataCount: count });
          labelAs(node, 'p', ['slips-title']);
          break;
        case 'cards':
          asElement(node, 'section', { className: ['cards'], dataKind: kind, dataDepth: depth });
          labelAs(node, 'p', ['cards-title']);
          break;
        case 'card':
          asElement(node, 'p', { className: ['card-words'] });
          break;
        case 'prompt':
        case 'care':
        case 'facilitator':
        case 'aside':
          asElement(node, node.name === 'prompt' ? 'div' : 'section', { className: [node.name] });
          labelAs(node, 'p', ['block-label']);
      }
    });
  };
}

function asElement(
  node: ContainerDirective | LeafDirective | TextDirective,
  hName: string,
  properties: Record<string, string[] | string | null | undefined>,
): void {
  const hProperties = Object.fromEntries(
    Object.entries(properties).filter(([, value]) => value !== undefined && value !== null),
  ) as Record<string, string[] | string>;
  node.data = { ...node.data, hName, hProperties };
}

function labelAs(node: ContainerDirective | LeafDirective, hName: string, className: string[]): void {
  const [first] = node.children;
  if (first?.type !== 'paragraph' || first.data?.directiveLabel !== true) return;
  first.data = { ...first.data, hName, hProperties: { className } };
}
