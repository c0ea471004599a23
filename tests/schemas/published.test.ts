import { expect, test } from 'vitest';
import { publishedAt } from '../../src/schemas/published.ts';

test.each([
  ['https://example.org', { site: 'https://example.org', base: '/' }],
  ['https://example.org/toolkit', { site: 'https://example.org', base: '/toolkit/' }],
  ['http://localhost:8080/a/b//', { site: 'http://localhost:8080', base: '/a/b/' }],
])('%s is a site and a base', (address, published) => {
  expect(publishedAt(address)).toEqual(published);
});

test.each([
  '',
  'example.org',
  'ftp://example.org/',
  'https://',
  'https://example.org/?page=1',
  'https://example.org/#top',
  'https://someone@example.org/',
])('“%s” is no address of a website', (address) => {
  expect(publishedAt(address)).toBeUndefined();
});
