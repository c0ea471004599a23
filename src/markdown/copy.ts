import type { Element, ElementContent, Root, RootContent } from 'hast';

/** A tree to be changed in place: texts are shared by all that is made of them. What nodes say of themselves stays. */
export function copyTree({ children }: Root): Root {
  return { type: 'root', children: children.map(copyNode) };
}

/** A tree of copies of some nodes. */
export function rootOf(nodes: readonly ElementContent[]): Root {
  return { type: 'root', children: nodes.map(copyNode) };
}

export function copyNode<Node extends RootContent | ElementContent>(node: Node): Node {
  const copy = { ...node };
  delete copy.position;
  if (isElement(copy)) copy.properties = { ...copy.properties };
  if ('children' in copy) copy.children = copy.children.map(copyNode);
  return copy;
}

function isElement(node: { readonly type: string }): node is Element {
  return node.type === 'element';
}
