import { defineCollection } from 'astro:content';
import { contentLoader } from './content-layer/content-loader.ts';

export const collections = {
  essay: defineCollection({ loader: contentLoader('essay') }),
  community: defineCollection({ loader: contentLoader('community') }),
  practice: defineCollection({ loader: contentLoader('practice') }),
  worksheet: defineCollection({ loader: contentLoader('worksheet') }),
  poster: defineCollection({ loader: contentLoader('poster') }),
  card: defineCollection({ loader: contentLoader('card') }),
  deck: defineCollection({ loader: contentLoader('deck') }),
  workbook: defineCollection({ loader: contentLoader('workbook') }),
  workshop: defineCollection({ loader: contentLoader('workshop') }),
};
