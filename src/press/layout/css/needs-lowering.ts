/**
 * Whether a style sheet holds what the old CSS parser of Paged.js 0.4.3 misreads. Sheets that are written for it, as a
 * toolkit’s own are, go to it as they stand.
 */
export function needsLowering(css: string): boolean {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, '""');
  if (/@(?:media|import|supports|layer|container|scope|charset)\b/i.test(plain)) return true;
  if (/:(?:is|where|has|matches)\(|:not\([^)]*[,(]/i.test(plain)) return true;
  const sizes = [...plain.matchAll(/[{;\s]size\s*:([^;}]*)/g)].map(([, value]) => value ?? '');
  if (sizes.some((value) => !/^\s*[\d.]+(?:mm|cm|in)\s+[\d.]+(?:mm|cm|in)\s*$/.test(value))) return true;
  return hasNestedRules(plain);
}

function hasNestedRules(css: string): boolean {
  const open: boolean[] = [];
  let prelude = '';
  for (const letter of css) {
    if (letter === '{') {
      const isAtRule = prelude.trim().startsWith('@');
      // A margin box in a page rule is an at-rule as well.
      if (!isAtRule && open.at(-1) === false) return true;
      open.push(isAtRule);
      prelude = '';
    } else if (letter === '}') {
      open.pop();
      prelude = '';
    } else if (letter === ';') prelude = '';
    else prelude += letter;
  }
  return false;
}
