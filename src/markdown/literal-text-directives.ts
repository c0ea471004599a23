import type { Root } from 'mdast';
import 'mdast-util-directive';
import { SKIP, visit } from 'unist-util-visit';
import { isTextDirective } from './directives.ts';

/**
 * remark-directive reads “note:this” in running text as a directive and would drop the words. Only blocks and
 * lines are directives here, and marks for the index: else the source is put back as it was written.
 */
export function remarkLiteralTextDirectives() {
  return (tree: Root, file: { value: unknown }): void => {
    const source = String(file.value);
    visit(tree, 'textDirective', (node, index, parent) => {
      if (parent === undefined || index === undefined) return undefined;
      if (isTextDirective(node.name) && node.children.length > 0) return undefined;
      const start = node.position?.start.offset;
      const end = node.position?.end.offset;
      const value = start === undefined || end === undefined ? `:${node.name}` : source.slice(start, end);
      parent.children.splice(index, 1, { type: 'text', value });
      return [SKIP, index + 1];
    });
  };
}
