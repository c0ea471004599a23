import type { AtRule, ChildNode, Container, Rule } from 'postcss';
import { splitList } from './selectors.ts';

/** At-rules inside a style rule whose content is for the same elements. */
const conditional = /^(?:media|supports|layer|container|scope|starting-style)$/i;

/** Takes rules out of the rules they are nested in: https://www.w3.org/TR/css-nesting-1/. */
export function flattenNesting(container: Container): void {
  container.each((node) => {
    if (node.type === 'rule') {
      const isNested = node.nodes.some((child) => child.type === 'rule' || child.type === 'atrule');
      if (isNested) node.replaceWith(...unnested(node));
    } else if (node.type === 'atrule' && node.nodes !== undefined && conditional.test(node.name)) {
      flattenNesting(node);
    }
  });
}

function unnested(rule: Rule): ChildNode[] {
  const result: ChildNode[] = [];
  let own: Rule | undefined;
  for (const child of [...rule.nodes]) {
    if (child.type === 'rule') {
      own = undefined;
      const nested = child.clone({ selector: resolve(rule.selector, child.selector) });
      result.push(...unnested(nested));
    } else if (child.type === 'atrule' && child.nodes !== undefined && conditional.test(child.name)) {
      own = undefined;
      result.push(unnestedAtRule(rule, child));
    } else {
      if (own === undefined) {
        own = rule.clone({ nodes: [] });
        result.push(own);
      }
      own.append(child.clone());
    }
  }
  return result;
}

function unnestedAtRule(rule: Rule, atRule: AtRule): AtRule {
  const inside = rule.clone({ nodes: [] });
  inside.append(...(atRule.nodes ?? []).map((node) => node.clone()));
  const clone = atRule.clone({ nodes: [] });
  clone.append(...unnested(inside));
  return clone;
}

/** The selector that a nested one stands for. */
function resolve(parents: string, nested: string): string {
  const list = splitList(parents);
  const [only] = list;
  // One without a space in it can stand anywhere.
  const parent = list.length === 1 && only !== undefined && !/[\s>+~]/.test(only) ? only : `:is(${parents})`;
  return splitList(nested)
    .flatMap((selector) => {
      if (selector.includes('&')) {
        // A type selector comes first, or not at all.
        const joined = /^[a-z*]/i.test(parent) ? `:is(${parent})` : parent;
        return [selector.replace(/&/g, (_, at: number) => (at === 0 ? parent : joined))];
      }
      const relative = /^[>+~]/.test(selector) ? selector : ` ${selector}`;
      return list.map((each) => `${each}${relative}`);
    })
    .join(', ');
}
