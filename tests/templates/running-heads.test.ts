import { expect, test } from 'vitest';
import { runningHeads } from '../../templates/running-heads.ts';

test.each([
  ['A “quiet” book', 'content: "A “quiet” book"'],
  ['A "loud" book', 'content: "A \\22 loud\\22  book"'],
  ['</style><script>alert(1)</script>', 'content: "\\3c /style\\3e \\3c script\\3e alert(1)'],
  ['Two\nlines \\ and a back slash', 'content: "Two\\a lines \\5c  and a back slash"'],
])('the title %j stays inside its string', (title, css) => {
  expect(runningHeads(title, 8)).toContain(css);
  expect(runningHeads(title, 8)).not.toContain('</');
});
