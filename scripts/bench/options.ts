/** The words after `npm run bench --`, read: pure. */
import { parseArgs } from 'node:util';
import { bookNames, taskKeys, tasksOf, usualTaskKeys, type Task } from './tasks.ts';

export const programNames = ['ours', 'pagedjs-cli', 'vivliostyle', 'weasyprint', 'chromium'] as const;
export type ProgramName = (typeof programNames)[number];

export interface BenchOptions {
  readonly programs: readonly ProgramName[];
  readonly tasks: readonly Task[];
  readonly runs: number;
  /** Processes that keep the machine busy meanwhile. */
  readonly load: number;
  /** What our own press prints under watch. */
  readonly profiled: readonly Task[];
  /** Numbers of practices. */
  readonly scale: readonly number[];
  readonly printed: boolean;
  /** As it was written; the shipped toolkit when undefined. */
  readonly content: string | undefined;
  readonly markdown: boolean;
  readonly help: boolean;
}

export const usage = `npm run bench -- [--only ours,pagedjs-cli] [--tasks 184,small] [--books own,prose] [options]

  --only      programs: ${programNames.join(', ')}; all when left out
  --tasks     what they do: ${taskKeys.join(', ')};
              ${usualTaskKeys.join(', ')} when left out, and nothing with --scale or --profile
                184, 736      print a book of so many pages
                small         print 60 small documents
                build         build and print a content folder with nothing cached
                again, word   the same with nothing changed, with one word changed in one practice
                press         print again what has not changed
  --books     of what make: ${bookNames.join(', ')}; all when left out
  --content   the folder that build, again, word and press are of; the shipped toolkit when left out
  --scale     builds folders of so many practices: 10,100,1000
  --printed   with --scale: prints them, too
  --profile   where the time of our own press goes: for 184 and small, or the books and documents of --tasks
  --runs      how often each program does each task; the median counts
  --load      keeps the machine busy with so many processes meanwhile: 8
  --markdown  tables for the docs

The others come from the npm registry, once, into node_modules/.cache; WeasyPrint is used where it is installed.`;

/** All that is wrong with the words, told at once. */
export class WrongOptions extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

const definitions = {
  only: { type: 'string' },
  tasks: { type: 'string' },
  books: { type: 'string' },
  content: { type: 'string' },
  scale: { type: 'string' },
  printed: { type: 'boolean' },
  profile: { type: 'boolean' },
  runs: { type: 'string' },
  load: { type: 'string' },
  markdown: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

const mostPractices = 10_000;

/** @throws WrongOptions */
export function readBenchOptions(words: readonly string[]): BenchOptions {
  const problems: string[] = [];
  const values = valuesIn(words, problems);
  const chosenOf = <Name extends string>(
    option: keyof typeof definitions,
    names: readonly Name[],
    usual: readonly Name[] = names,
  ): readonly Name[] => {
    const value = values[option];
    if (typeof value !== 'string') return usual;
    const asked = value.split(',');
    const unknown = asked.filter((name) => !names.some((known) => known === name));
    if (unknown.length > 0) problems.push(`--${option} is of: ${names.join(', ')}; not ${quoted(unknown)}.`);
    return names.filter((name) => asked.includes(name));
  };
  const wholeOf = (option: 'runs' | 'load', least: number, most: number, usual: number): number => {
    const value = values[option];
    if (value === undefined) return usual;
    const number = wholeNumber(value);
    if (number >= least && number <= most) return number;
    problems.push(`--${option} is a number from ${least} to ${most}; not ${quoted([value])}.`);
    return usual;
  };
  const scale = (values.scale?.split(',') ?? []).map((each) => ({ each, practices: wholeNumber(each) }));
  const notScales = scale.filter(({ practices }) => !(practices >= 1 && practices <= mostPractices));
  if (notScales.length > 0) {
    const not = quoted(notScales.map(({ each }) => each));
    problems.push(`--scale is of numbers from 1 to ${mostPractices}, such as 10,100; not ${not}.`);
  }
  const { profile = false, printed = false, content } = values;
  if (printed && values.scale === undefined) problems.push('--printed goes with --scale.');
  const hasOwnTables = values.scale !== undefined || profile;
  const keys = chosenOf('tasks', taskKeys, hasOwnTables ? [] : usualTaskKeys);
  const books = chosenOf('books', bookNames);
  const tasks = tasksOf(keys, books);
  const profiled = (tasks.length > 0 ? tasks : tasksOf(['184', 'small'], books)).filter(
    ({ kind }) => kind !== 'command',
  );
  if (content !== undefined && !tasks.some(({ kind }) => kind === 'command'))
    problems.push('--content goes with the tasks build, again, word and press.');
  const options: BenchOptions = {
    programs: chosenOf('only', programNames),
    tasks,
    runs: wholeOf('runs', 1, 99, 1),
    load: wholeOf('load', 0, 64, 0),
    profiled: profile ? profiled : [],
    scale: scale.map(({ practices }) => practices),
    printed,
    content,
    markdown: values.markdown ?? false,
    help: values.help ?? false,
  };
  if (problems.length > 0) throw new WrongOptions(problems);
  return options;
}

type Values = {
  [Name in keyof typeof definitions]?: (typeof definitions)[Name]['type'] extends 'string' ? string : boolean;
};

/** Options that there are; what is none of them, or has no value, is a problem each. */
function valuesIn(words: readonly string[], problems: string[]): Values {
  const { tokens } = parseArgs({ args: [...words], options: definitions, strict: false, tokens: true });
  const values: Record<string, string | boolean> = {};
  for (const token of tokens) {
    if (token.kind === 'positional') problems.push(`There is nothing to do with ${quoted([token.value])}.`);
    if (token.kind !== 'option') continue;
    const { name, value } = token;
    const definition = Object.hasOwn(definitions, name)
      ? definitions[name as keyof typeof definitions]
      : undefined;
    if (definition === undefined) problems.push(`There is no option --${name}.`);
    else if (definition.type === 'string' && (value === undefined || value.startsWith('--')))
      problems.push(`--${name} needs a value.`);
    else if (definition.type === 'boolean' && value !== undefined) problems.push(`--${name} takes no value.`);
    else values[name] = value ?? true;
  }
  return values;
}

function wholeNumber(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : NaN;
}

function quoted(values: readonly string[]): string {
  return values.map((value) => `“${value}”`).join(', ');
}
