import {
  bookWaysOf,
  isForHome,
  type PrintDocument,
  type PrintLayout,
  type PrintOutput,
} from '../../documents/index.ts';
import type { Edition } from '../../schemas/index.ts';
import type { Words } from '../../words/index.ts';

/** The ways to print or read a book. */
export type BookChoice = 'booklet' | 'two-up' | 'large' | 'reading';

export interface BookFile {
  readonly choice: BookChoice;
  readonly layout: PrintLayout;
  readonly output: PrintOutput;
}

/** The files of a book in one edition: to print at home first, then to read on a screen. */
export function bookFiles({ layouts }: PrintDocument, edition: Edition | null): BookFile[] {
  const ofEdition = layouts.filter((layout) => layout.edition === edition);
  const onSheets = ofEdition.flatMap((layout) =>
    bookWaysOf(layout).map(({ way, output }): BookFile => ({ choice: way, layout, output })),
  );
  const asTheyAre = ofEdition.flatMap((layout) =>
    layout.job.outputs.flatMap((output): BookFile[] =>
      output.form === 'reading' ? [{ choice: isForHome(output) ? 'large' : 'reading', layout, output }] : [],
    ),
  );
  return [...onSheets, ...asTheyAre];
}

const choices: readonly BookChoice[] = ['booklet', 'two-up', 'large', 'reading'];

/** Files by choice, in the order in which choices are offered. */
export function byChoice(files: readonly BookFile[]): { choice: BookChoice; files: BookFile[] }[] {
  return choices
    .map((choice) => ({ choice, files: files.filter((file) => file.choice === choice) }))
    .filter((group) => group.files.length > 0);
}

/** What most people want, and what else: the usual way to print first, then large print and the same pages to read. */
export function usualBookFiles(files: readonly BookFile[]): { usual: BookFile[]; others: BookFile[] } {
  const [first] = files;
  const usual = files.filter(({ choice }) => choice === first?.choice);
  const others = files.filter(
    ({ choice, layout }) =>
      choice !== first?.choice &&
      (choice === 'large' || (choice === 'reading' && layout.book === first?.layout.book)),
  );
  return { usual, others };
}

/** What a file is for, after the name of its paper. */
export function bookFileLabel({ choice, layout }: BookFile, words: Words): string {
  return choice === 'reading'
    ? `${words.form.reading} (${words.formatName(layout.format.name)})`
    : words.bookChoice[choice].toLowerCase();
}
