/** Mistakes in files and folders. */
import type { Place } from '../problem.ts';
import { didYouMean, error, list, warning } from './wording.ts';

export const filesDiagnostics = {
  brokenYaml: (at: Place, reason: string) =>
    error('broken-yaml', at, {
      message: `The settings between the --- lines cannot be read: ${reason}`,
      advice:
        'Check the line for a missing quote, bracket or colon, and for spaces at its start; put text that holds a “: ” or a “#” in "quotes".',
    }),

  unclosedFrontMatter: (at: Place) =>
    error('unclosed-front-matter', at, {
      message: 'The settings at the top of the file begin with --- but never end.',
      advice: 'Write a line of three dashes (---) below the last setting.',
    }),

  brokenToolkitFile: (at: Place, reason: string) =>
    error('broken-yaml', at, {
      message: `The toolkit’s settings cannot be read: ${reason}`,
      advice: 'Check the line for a missing quote, bracket or colon, and for spaces at its start.',
    }),

  secondToolkitFile: (at: Place, { first }: { first: string }) =>
    error('second-toolkit-file', at, {
      message: `There is ${first} beside this file, and only one of them is read.`,
      advice: 'Write all settings into toolkit.yaml and remove the other file.',
    }),

  unreadableFile: (at: Place, { isForbidden }: { isForbidden: boolean }) =>
    error('unreadable-file', at, {
      message: isForbidden ? 'You are not allowed to read this.' : 'This cannot be read from the disk.',
      advice: isForbidden
        ? 'Change its permissions, or move it out of the content folder.'
        : 'Copy it here once more, or move it out of the content folder.',
    }),

  fileTooLarge: (at: Place, { megabytes, mostMegabytes }: { megabytes: number; mostMegabytes: number }) =>
    error('file-too-large', at, {
      message: `This file has ${megabytes.toFixed(1)} MB; ${mostMegabytes} MB is the most for one text.`,
      advice: 'Divide the text among several files, or move what is no text into files of its own.',
    }),

  notText: (at: Place) =>
    error('not-text', at, {
      message: 'This file holds data that is no text.',
      advice: 'If it is no Markdown, give it its true ending; else save it as plain text in UTF-8.',
    }),

  notUtf8: (at: Place) =>
    error('not-utf-8', at, {
      message: 'A letter here cannot be read, because the file is not saved in UTF-8.',
      advice: 'Save it once more from your editor with the encoding UTF-8.',
    }),

  controlLetter: (at: Place, { code }: { code: string }) =>
    error('control-letter', at, {
      message: `This line holds a letter that cannot be seen or printed (U+${code}).`,
      advice:
        'Delete the line and write it anew; such letters come with text that was copied from elsewhere.',
    }),

  linkNotFollowed: (at: Place) =>
    error('link-not-followed', at, {
      message: 'This is a symbolic link to another folder, to nothing, or out of the content folder.',
      advice: 'Put the file or folder itself here, or remove the link.',
    }),

  unusableName: (at: Place, { letters }: { letters: string }) =>
    error('unusable-name', at, {
      message: `The name of this, or of a folder around it, has ${letters} in it, which addresses cannot hold.`,
      advice: 'Give it another name, of letters, digits and hyphens.',
    }),

  tooDeep: (at: Place) =>
    error('too-deep', at, {
      message: 'Lists, quotations or HTML here stand in one another too many times to be read.',
      advice: 'Move them out of one another; more than a few levels cannot be printed either.',
    }),

  markdownOnlyHere: (at: Place, { kind }: { kind: string }) =>
    error('markdown-only-here', at, {
      message: `An .mdx file cannot be a ${kind}, because cards are made from its parts.`,
      advice: 'Give the file the ending .md and use plain Markdown with ::: blocks.',
    }),

  brokenMdx: (at: Place, reason: string) =>
    error('broken-mdx', at, {
      message: `This .mdx file cannot be read: ${reason}`,
      advice: 'Correct the line, or give the file the ending .md if it holds no components.',
    }),

  unknownFolder: (at: Place, { name, known }: { name: string; known: readonly string[] }) =>
    warning('unknown-folder', at, {
      message: `Files in the folder “${name}” are not read.`,
      advice: didYouMean(name, known, `The folders are: ${list(known)}.`),
    }),

  unreadFile: (at: Place) =>
    warning('unread-file', at, {
      message: 'This file is not read.',
      advice: 'Entries are Markdown files that end in .md (or .mdx for essays); remove or rename this one.',
    }),

  readmeNotRead: (at: Place, { path }: { path: string }) =>
    warning('readme-not-read', at, {
      message: 'This file is taken for a note on the folder, so its text is on no page.',
      advice: `Give it another name if readers are to have it: introduction.md. If it is not for them, name it in toolkit.yaml: leaveOut: ["${path}"]`,
    }),

  draftNotRead: (at: Place, { path }: { path: string }) =>
    warning('draft-not-read', at, {
      message: 'This is taken for a draft, because its name begins with “_”; it is on no page.',
      advice: `Take the “_” away when it is ready. Until then you can name it in toolkit.yaml, and it is not told again: leaveOut: ["${path}"]`,
    }),

  leavesOutNothing: (at: Place, { path, known }: { path: string; known: readonly string[] }) =>
    warning('leaves-out-nothing', at, {
      message: `“leaveOut” names “${path}”, but there is no such file or folder.`,
      advice: didYouMean(path, known, 'Write its path from this file, or remove it from the list.'),
    }),

  noContent: (at: Place) =>
    error('no-content', at, {
      message: 'There is nothing here to make a toolkit from.',
      advice: 'Put at least one Markdown file into its folder “essays” or “practices”.',
    }),

  noSuchFolder: (at: Place) =>
    error('no-such-folder', at, {
      message: 'There is no such folder.',
      advice:
        'Set TOOLKIT_CONTENT to a folder that holds your Markdown files, or leave it unset for “content”.',
    }),

  emptyEntry: (at: Place) =>
    warning('empty-entry', at, {
      message: 'This file has no text.',
      advice: 'Write something below the title, or remove the file.',
    }),
} as const;
