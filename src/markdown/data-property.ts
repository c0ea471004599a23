/** The property of an element that holds an attribute of a ::: block: `minutes` is in `dataMinutes`. */
export function dataProperty(attribute: string): string {
  return `data${attribute.charAt(0).toUpperCase()}${attribute.slice(1)}`;
}
