/** What can be measured, by the names that options and tables give it. */

/** Books of different make, each in every length. */
export const bookNames = ['own', 'prose', 'tables'] as const;
export type BookName = (typeof bookNames)[number];

export const bookLengths = [184, 736] as const;
export type BookLength = (typeof bookLengths)[number];

/** Whole commands on a content folder. */
export const commandNames = ['build', 'again', 'word', 'press'] as const;
export type CommandName = (typeof commandNames)[number];

const commandTitles = {
  build: 'build, nothing cached',
  again: 'build, nothing changed',
  word: 'build, one word changed',
  press: 'press, nothing changed',
} as const satisfies Record<CommandName, string>;

export type TaskName =
  `${BookName}, ${BookLength} pages` | '60 documents' | (typeof commandTitles)[CommandName];

export type Task = { readonly name: TaskName } & (
  | { readonly kind: 'book'; readonly book: BookName; readonly pages: BookLength }
  | { readonly kind: 'documents' }
  | { readonly kind: 'command'; readonly command: CommandName }
);

export const taskKeys = [...bookLengths.map(String), 'small', ...commandNames];

/** What is measured when nothing is said: the whole toolkit is built only on request. */
export const usualTaskKeys = [...bookLengths.map(String), 'small'];

export function bookTask(book: BookName, pages: BookLength): Task {
  return { kind: 'book', book, pages, name: `${book}, ${pages} pages` };
}

/** The tasks of some keys, in the order in which they are measured and shown; each length in every book. */
export function tasksOf(keys: readonly string[], books: readonly BookName[]): Task[] {
  return [
    ...books.flatMap((book) =>
      bookLengths.filter((pages) => keys.includes(String(pages))).map((pages) => bookTask(book, pages)),
    ),
    ...(keys.includes('small') ? [{ kind: 'documents', name: '60 documents' } as const] : []),
    ...commandNames
      .filter((command) => keys.includes(command))
      .map((command): Task => ({ kind: 'command', command, name: commandTitles[command] })),
  ];
}

export const allTasks: readonly Task[] = tasksOf(taskKeys, bookNames);

/** What the time, the processors and the memory of a task are compared with: the same, printed by another. */
export const yardstickTask = bookTask('own', 184);

export function comparedTask(name: TaskName): TaskName {
  return allTasks.some((task) => task.name === name && task.kind === 'command') ? yardstickTask.name : name;
}
