import { z } from 'zod';
import { credit, distinct, id, line, reference, summary, title } from './fields.ts';

/** Whom a printed thing is for: everyone who takes part, each group, each host, or all of them together. */
export const recipients = ['person', 'group', 'host', 'workshop'] as const;
export type Recipient = (typeof recipients)[number];

/** What an item of an agenda can be; one of these fields says which. */
export const agendaTypes = ['practice', 'break', 'transition', 'activity'] as const;
export type AgendaType = (typeof agendaTypes)[number];

const headCount = z.int().min(1).max(500);
const minutes = z.number().positive().max(600);

/** A text, or a list of them: paragraphs. */
const paragraphs = z.union([line(), z.array(line()).min(1)]).transform((value) => [value].flat());

const people = z.strictObject({
  is: headCount.meta({
    description: 'How many people will come. All times and copies are for so many.',
    example: 'people: { is: 17, min: 12, max: 24 }',
  }),
  min: headCount.optional().meta({
    description: 'The fewest it still works for; left out, as many as will come.',
    example: 'people: { is: 17, min: 12, max: 24 }',
  }),
  max: headCount.optional().meta({
    description: 'The most it still works for; left out, as many as will come.',
    example: 'people: { is: 17, min: 12, max: 24 }',
  }),
});

const hosts = z
  .union([
    z.int().min(1).max(50),
    z.strictObject({
      number: z.int().min(1).max(50).optional().meta({
        description: 'How many hosts there are.',
        example: 'hosts: { number: 1, joinIn: true }',
      }),
      oneFor: z.int().min(1).max(500).optional().meta({
        description: 'For how many people there has to be a host: one for 8 are three hosts for 17.',
        example: 'hosts: { oneFor: 8 }',
      }),
      joinIn: z.boolean().default(false).meta({
        description: 'Whether the hosts take part, and are counted among the people.',
        example: 'hosts: { number: 1, joinIn: true }',
      }),
    }),
  ])
  .default(1);

/** One item; which fields fit which kind of item is checked with the rest of the plan. */
const item = z.strictObject({
  practice: reference.optional().meta({
    description: 'A practice, by its id. Its minutes are computed from its steps for the people who come.',
    example: '- practice: check-in-round',
  }),
  break: line().optional().meta({
    description: 'A break, by its name. A break is kept, however late it is.',
    example: '- { break: Tea, minutes: 15 }',
  }),
  transition: line().optional().meta({
    description: 'What is done between two things: moving chairs, finding groups.',
    example: '- { transition: Make circles of four chairs, minutes: 3 }',
  }),
  activity: line().optional().meta({
    description: 'Something of your own that is no practice of the toolkit, by its name.',
    example: '- { activity: Welcome, minutes: 5, say: Welcome. I am glad you came. }',
  }),
  minutes: minutes.optional().meta({
    description: 'How long a break, a transition or an activity takes. A practice knows its own minutes.',
    example: '- { break: Tea, minutes: 15 }',
  }),
  per: z.literal('person').optional().meta({
    description: 'For an activity in which each person has so many minutes, one after another.',
    example: '- { activity: Names, minutes: 0.5, per: person }',
  }),
  only: distinct(line()).min(1).optional().meta({
    description: 'Steps of the practice, by their titles, where not all of it is done.',
    example: '- { practice: crew-launch, only: [Welcome, Check in] }',
  }),
  groupsOf: z.int().min(2).max(500).optional().meta({
    description:
      'How many people a group has. Left out, all stay together if the practice is for so many; else groups are of the practice’s best size.',
    example: '- { practice: case-clinic, groupsOf: 4 }',
  }),
  lead: line().optional().meta({
    description: 'Who leads it: a name, or a role.',
    example: '- { practice: check-in-round, lead: Ana }',
  }),
  do: paragraphs.optional().meta({
    description: 'What the host does: a text, or a list of texts.',
    example: '- { activity: Welcome, minutes: 5, do: Wait until everyone has a seat. }',
  }),
  say: paragraphs.optional().meta({
    description: 'Words to say aloud: a text, or a list of texts.',
    example: '- { activity: Welcome, minutes: 5, say: Welcome. I am glad you came. }',
  }),
  materials: z.array(line()).optional().meta({
    description: 'What to bring for it, beside what the practice names itself.',
    example: '- { activity: Names, minutes: 5, materials: [a ball of wool] }',
  }),
  cards: z.enum(['group', 'person']).optional().meta({
    description:
      'Whether each group gets the practice’s card, or each person. One for each group if left out.',
    example: '- { practice: case-clinic, cards: person }',
  }),
  instead: reference.optional().meta({
    description: 'Another practice that could take its place, by its id. It must not take longer.',
    example: '- { practice: case-clinic, instead: troika-consulting }',
  }),
  drop: z.int().min(1).max(50).optional().meta({
    description: 'The cut order: if you are late, leave out 1 first, then 2.',
    example: '- { practice: listen-and-loop, drop: 1 }',
  }),
});

export type AgendaFields = z.output<typeof item>;

const session = z.strictObject({
  title: line().optional().meta({
    description: 'What this part is called; left out, as the workshop.',
    example: 'title: Saturday morning',
  }),
  date: line().optional().meta({
    description: 'The day, in your own words. Left out, there is a line to write it on.',
    example: 'date: Saturday, 14 March',
  }),
  start: line().meta({ description: 'When it begins.', example: 'start: "19:00"' }),
  end: line().meta({ description: 'When it has to be over, the same day.', example: 'end: "21:00"' }),
  agenda: z.array(item).min(1).meta({
    description: 'What happens, in order: practices, breaks, transitions, activities.',
    example: 'agenda: [{ practice: check-in-round }, { break: Tea, minutes: 15 }]',
  }),
});

const kitItem = z.union([
  reference,
  z.strictObject({
    id: reference.meta({
      description: 'What to print, by its id.',
      example: 'decks: [{ id: roles, for: group }]',
    }),
    for: z.enum(recipients).optional().meta({
      description: 'Who gets one: each person, each group, each host, or all together (workshop).',
      example: 'decks: [{ id: roles, for: group }]',
    }),
  }),
]);

const kitItems = z.array(kitItem).default([]);

export const kitFields = ['decks', 'worksheets', 'posters'] as const;
export type KitField = (typeof kitFields)[number];

const kit = z.strictObject({
  workbook: reference.optional().meta({
    description:
      'The book that each person gets, by its id; hosts get the facilitator’s edition if there is one.',
    example: 'kit: { workbook: crew-starter }',
  }),
  decks: kitItems.meta({
    description: 'Decks to bring, by their ids: one of each, or one for each group or person.',
    example: 'kit: { decks: [check-in-questions, { id: roles, for: group }] }',
  }),
  worksheets: kitItems.meta({
    description:
      'Worksheets to bring beside those that the practices link to, by their ids: one for each person.',
    example: 'kit: { worksheets: [personal-vision] }',
  }),
  posters: kitItems.meta({
    description: 'Posters to hang up, by their ids.',
    example: 'kit: { posters: [five-scales] }',
  }),
});

/** A workshop: practices in a timed order for a head-count. `workshops/*.md`; the text is for the facilitator. */
export const workshopSchema = z.strictObject({
  id,
  title,
  subtitle: line().optional().meta({
    description: 'A line below the title.',
    example: 'subtitle: Two hours for four people who want to meet again',
  }),
  summary,
  people: people.meta({
    description: 'How many people come, and the range it still works for.',
    example: 'people: { is: 17, min: 12, max: 24 }',
  }),
  hosts: hosts.meta({
    description: 'How many hosts it takes: a number, or a rule. One if left out.',
    example: 'hosts: { oneFor: 8 }',
  }),
  room: line().optional().meta({
    description: 'The room it needs as a whole; what its practices say of space is added.',
    example: 'room: One room with a circle of chairs, and a quiet corner.',
  }),
  materials: z.array(line()).default([]).meta({
    description: 'What to bring beside what the practices and the agenda name.',
    example: 'materials: [tea, cups, a bell]',
  }),
  sessions: z.array(session).min(1).meta({
    description:
      'Its parts, each with a start, an end and an agenda: an evening, or the half-days of a weekend.',
    example: 'sessions: [{ start: "19:00", end: "21:00", agenda: [{ practice: check-in-round }] }]',
  }),
  kit: kit.prefault({}).meta({
    description: 'What to print beside the run sheet and the cards of its practices.',
    example: 'kit: { workbook: crew-starter, decks: [{ id: roles, for: group }] }',
  }),
  credit,
});

export type WorkshopFields = z.output<typeof workshopSchema>;
