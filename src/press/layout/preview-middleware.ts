import { fileURLToPath } from 'node:url';
import type { MiddlewareHandler } from 'astro';
import { ownModule } from '../own-module.ts';

const script = fileURLToPath(ownModule('layout/in-page/preview')).replaceAll('\\', '/');

/**
 * While an author writes: a page that asks for it (`data-print-preview` on its body) is shown as it will be printed.
 * `/@fs/` is where Astro’s development server has the files of this machine.
 */
export const onRequest: MiddlewareHandler = async (_context, next) => {
  const response = await next();
  if (response.headers.get('content-type')?.startsWith('text/html') !== true) return response;
  const html = await response.text();
  return new Response(withPreview(html), response);
};

/** A page with the script that lays it out, where it asks for that. */
export function withPreview(html: string): string {
  if (!/<body\b[^>]*\sdata-print-preview\b/.test(html)) return html;
  const address = `${import.meta.env.BASE_URL.replace(/\/?$/, '/')}@fs/${script.replace(/^\//, '')}`;
  const end = html.lastIndexOf('</body>');
  const at = end === -1 ? html.length : end;
  return `${html.slice(0, at)}<script type="module" src="${address}"></script>${html.slice(at)}`;
}
