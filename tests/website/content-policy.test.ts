import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { contentPolicy } from '../../src/website/content-policy.ts';

const hashOf = (css: string) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`;

test('a page without styles of its own may use the site’s sheets alone', () => {
  expect(contentPolicy('<p>Text</p>')).toMatch(/; style-src 'self'$/);
});

test('a page’s own styles are named by their hashes, once each', () => {
  const policy = contentPolicy(
    '<style>b { color: red }</style><i style="width:1px"></i><i class="x" style="width:1px"></i>',
  );
  const named = policy.split('; ').at(-1)?.split(' ') ?? [];
  expect(named.slice(0, 3)).toEqual(['style-src', "'self'", "'unsafe-hashes'"]);
  expect(named.slice(3).sort()).toEqual([hashOf('b { color: red }'), hashOf('width:1px')].sort());
});

test('nothing of another website, no script in the page, no form elsewhere', () => {
  const policy = contentPolicy('');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("form-action 'self'");
  expect(policy).not.toMatch(/https?:|unsafe-inline|unsafe-eval|\*/);
});

test('hashes are of what the browser reads, not of how it is written', () => {
  expect(contentPolicy('<i style="font-family:&quot;A&quot;"></i>')).toContain(hashOf('font-family:"A"'));
});
