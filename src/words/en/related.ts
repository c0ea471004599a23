/** What pages say of the ways from one text to another. */
import type { Scale } from '../../schemas/index.ts';
import { scaleNames } from './paper.ts';

export const relatedWords = {
  goesWith: 'Goes with',
  inGlossary: 'In the glossary',
  toRead: 'To read',
  scales: 'The five scales',
  scalesLead:
    'Groups of different sizes are good for different things. Each of these holds the ones inside it. Choose one, and wander outward or inward from there.',
  scaleMap: 'A map of the five scales',
  onMap: (scale: Scale) => `${scaleNames[scale]} on the map of scales`,
  backToMap: 'Back to the map',
  inward: 'Inward',
  outward: 'Outward',
  readOnScale: 'Read more:',
  /** What each scale is good for, and what it is not. */
  scaleMeaning: {
    self: [
      'Even one person is a kind of group: one part of you wants to go, another wants to stay at home. At this scale you find out what you feel and want before you bring it to others.',
      'Alone you see only what you can see. So begin with company as soon as there is some.',
    ],
    dyad: [
      'Two people have one relationship between them, and nobody waits for a turn except the one who listens. It is the size for being heard to the end, and for saying something difficult to the one person it concerns.',
      'When one of you is ill, nothing happens. When you are stuck, no third person is there to help.',
    ],
    crew: [
      'A few people who meet again and again fit round one table and into one conversation. Everyone is heard each time, and when someone is missing it shows. Most of the help that people give each other happens here.',
      'A handful soon runs out of new faces, and needs something larger around it.',
    ],
    congregation: [
      'People who share a place or a purpose, few enough that everyone can know a little about everyone. Crews grow out of it, and whoever leaves a crew still belongs somewhere.',
      'Nobody can be close to everybody here. What is to go deep needs a smaller circle.',
    ],
    network: [
      'Several congregations that know of each other. It carries what should travel: a practice that worked, an honest account of what failed, a bed for the night in another town.',
      'On a bad evening it is the wrong place to look for comfort: too few people there know you.',
    ],
  } satisfies Readonly<Record<Scale, readonly [string, string]>>,
} as const;
