/** `npm run dev`: the site while writing, with every print page at its address; tells problems of the content first. */
import { dev } from 'astro';
import { checkContent } from './content-check.ts';
import { end, root } from './endings.ts';

try {
  await checkContent();
  const server = await dev({ root, base: '/' });
  console.log(`Print pages: http://localhost:${server.address.port}/print/`);
} catch (error) {
  end(error);
}
