import { defineMiddleware } from 'astro:middleware';
import { getToolkits } from './content-layer/toolkits.ts';
import { toolkitAt } from './website/address.ts';
import { catalogueOf } from './words/index.ts';

/** Gives every page the toolkit in its language, and its words. */
export const onRequest = defineMiddleware(async ({ locals, url }, next) => {
  const toolkits = await getToolkits();
  const toolkit = toolkitAt(url.pathname, toolkits);
  Object.assign(locals, catalogueOf(toolkit), { toolkit, toolkits });
  return next();
});
