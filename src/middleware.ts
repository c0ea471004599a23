import { defineMiddleware } from 'astro:middleware';
import { toolkitAt } from './site-address.ts';
import { getToolkits } from './toolkit.ts';
import { catalogueOf } from './words/index.ts';

/** Gives every page the toolkit in its language, and its words. */
export const onRequest = defineMiddleware(async ({ locals, url }, next) => {
  const toolkits = await getToolkits();
  const toolkit = toolkitAt(url.pathname, toolkits);
  Object.assign(locals, catalogueOf(toolkit), { toolkit, toolkits });
  return next();
});
