/** Selectors as far as it must be known which of them an old parser can read, and what they outweigh. */

/** Divides at the commas that stand in no brackets and no string. */
export function splitList(list: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quote = '';
  let start = 0;
  for (let at = 0; at < list.length; at++) {
    const letter = list[at] ?? '';
    if (letter === '\\') at += 1;
    else if (quote !== '') {
      if (letter === quote) quote = '';
    } else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === '(' || letter === '[') depth += 1;
    else if (letter === ')' || letter === ']') depth -= 1;
    else if (letter === ',' && depth === 0) {
      parts.push(list.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(list.slice(start));
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** Elements that stand in no document but beside one of its elements; Paged.js has two more of them. */
const pseudoElement =
  /(?:::?(?:before|after|first-letter|first-line)|::(?:marker|footnote-call|footnote-marker))+$/i;

export function withoutPseudoElement(selector: string): { element: string; pseudo: string } {
  const pseudo = pseudoElement.exec(selector)?.[0] ?? '';
  return { element: selector.slice(0, selector.length - pseudo.length), pseudo };
}

const plainPseudoClass =
  /:(?:root|empty|(?:first|last|only)-(?:child|of-type)|nth-(?:last-)?(?:child|of-type)\((?:odd|even|[\dn+\-\s]*)\)|not\([\w.#*-]+\))/gi;

/**
 * Whether the parser of Paged.js 0.4.3 reads a selector and its modules may cut a list of such at every comma. Any other
 * pseudo-class is better asked of the browser, which knows what it matches, or that there is no such thing.
 */
export function isPlain(selector: string): boolean {
  const { element } = withoutPseudoElement(selector);
  // Other pseudo-elements show nothing that is laid out.
  if (element.includes('::')) return true;
  const rest = element.replace(plainPseudoClass, '');
  return !/[\\:(),&]/.test(rest.replace(/\[[^\]\\,]*\]/g, ''));
}

export type Specificity = readonly [ids: number, classes: number, elements: number];

/** How much a selector outweighs others: https://www.w3.org/TR/selectors-4/#specificity-rules. */
export function specificityOf(selector: string): Specificity {
  let [ids, classes, elements] = [0, 0, 0];
  const add = ([a, b, c]: Specificity) => {
    ids += a;
    classes += b;
    elements += c;
  };
  const name = String.raw`(?:\\.|[\w-]|[^\x00-\x7F])+`;
  const part = new RegExp(
    String.raw`(#${name})|(\.${name}|\[[^\]]*\])|::?(${name})(\()?|(${name})|[\s\S]`,
    'gu',
  );
  for (let match = part.exec(selector); match !== null; match = part.exec(selector)) {
    const [whole, id, attribute, pseudo, bracket, element] = match;
    if (id !== undefined) ids += 1;
    else if (attribute !== undefined) classes += 1;
    else if (element !== undefined) elements += 1;
    else if (pseudo !== undefined) {
      const inside = bracket === undefined ? '' : insideBrackets(selector, part.lastIndex);
      part.lastIndex += inside.length;
      if (whole.startsWith('::') || /^(?:before|after|first-letter|first-line)$/i.test(pseudo)) elements += 1;
      else if (/^(?:is|not|has|matches|any|-webkit-any|-moz-any)$/i.test(pseudo)) add(mostSpecific(inside));
      else if (!/^where$/i.test(pseudo)) {
        classes += 1;
        const of = /\bof\b(.*)$/s.exec(/^nth-/i.test(pseudo) ? inside : '')?.[1];
        if (of !== undefined) add(mostSpecific(of));
      }
    }
  }
  return [ids, classes, elements];
}

function mostSpecific(list: string): Specificity {
  const all = splitList(list).map(specificityOf);
  return all.reduce<Specificity>((most, each) => (compare(each, most) > 0 ? each : most), [0, 0, 0]);
}

function compare(one: Specificity, other: Specificity): number {
  return one[0] - other[0] || one[1] - other[1] || one[2] - other[2];
}

function insideBrackets(text: string, start: number): string {
  let depth = 1;
  for (let at = start; at < text.length; at++) {
    if (text[at] === '(') depth += 1;
    else if (text[at] === ')') depth -= 1;
    if (depth === 0) return text.slice(start, at);
  }
  return text.slice(start);
}

/** A selector for the elements that have an attribute, which outweighs others as `specificity` says. */
export function markSelector(attribute: string, [ids, classes, elements]: Specificity): string {
  const mark = classes > 0 ? `[${attribute}]` : `:where([${attribute}])`;
  return (
    mark + ':not(#_)'.repeat(ids) + ':not(._)'.repeat(Math.max(0, classes - 1)) + ':not(_)'.repeat(elements)
  );
}
