/**
 * Every mistake an author can make, with its whole wording. The wording is product: it is kept in a test snapshot.
 */
import { nearest } from './nearest.ts';
import type { Place, Problem } from './problem.ts';

/** Settings stand at the top of a text, or in a file of their own. */
type SettingsPlace = 'text' | 'file';
type Wording = Pick<Problem, 'message' | 'advice'>;

function error(code: string, { file, line }: Place, wording: Wording): Problem {
  return { code, severity: 'error', file, line, ...wording };
}

function warning(code: string, { file, line }: Place, wording: Wording): Problem {
  return { code, severity: 'warning', file, line, ...wording };
}

function didYouMean(word: string, candidates: readonly string[], otherwise: string): string {
  const near = nearest(word, candidates);
  return near === undefined ? otherwise : `Did you mean “${near}”?`;
}

/** An address as it stands in a message: one that holds data would fill pages. */
function shown(address: string): string {
  const plain = address.replace(/\s+/g, ' ');
  return plain.length > 80 ? `${plain.slice(0, 60)}…` : plain;
}

function list(words: readonly string[]): string {
  const most = 25;
  const more = words.length - most;
  return more > 1 ? `${words.slice(0, most).join(', ')} and ${more} more` : words.join(', ');
}

export const problems = {
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

  missingTitle: (at: Place) =>
    error('missing-title', at, {
      message: 'There is no title.',
      advice: 'Write “title: …” between the --- lines at the top, or begin the text with “# …”.',
    }),

  titleTooLong: (at: Place, { letters, most }: { letters: number; most: number }) =>
    error('title-too-long', at, {
      message: `The title has ${letters} letters; ${most} is the most that covers and page heads hold.`,
      advice: 'Write a short title, and put the rest into the text or the field “summary”.',
    }),

  idTooLong: (at: Place, { id, most }: { id: string; most: number }) =>
    error('id-too-long', at, {
      message: `The id “${shown(id)}” is too long to be the name of files; ${most} letters from a to z are the most.`,
      advice: 'Give the file a shorter name (its name is its id), or write “id: …” at its top.',
    }),

  missingField: (
    at: Place,
    { field, example, where }: { field: string; example: string; where: SettingsPlace },
  ) =>
    error('missing-field', at, {
      message: `The field “${field}” is missing.`,
      advice: `Add it${where === 'file' ? '' : ' between the --- lines at the top'}, for example: ${example}`,
    }),

  unknownField: (at: Place, { field, known }: { field: string; known: readonly string[] }) =>
    error('unknown-field', at, {
      message: `There is no field “${field}” here.`,
      advice: didYouMean(field, known, `The fields are: ${list(known)}.`),
    }),

  wrongValue: (
    at: Place,
    {
      field,
      reason,
      example,
      near,
    }: { field: string; reason: string; example: string; near?: string | undefined },
  ) =>
    error('wrong-value', at, {
      message: `The field “${field}” ${reason}.`,
      advice: `${near === undefined ? '' : `Did you mean “${near}”? `}Write, for example: ${example}`,
    }),

  peopleMinAboveMax: (at: Place, { min, max }: { min: number; max: number }) =>
    error('people-min-above-max', at, {
      message: `people: min is ${min}, more than max, which is ${max}.`,
      advice: `Write the smaller number as min and the larger as max: people: { min: ${max}, max: ${min} }.`,
    }),

  peopleIdealOutside: (at: Place, { min, ideal, max }: { min: number; ideal: number; max: number }) =>
    error('people-ideal-outside', at, {
      message: `people: ideal is ${ideal}, which does not lie between min ${min} and max ${max}.`,
      advice: `Choose an ideal from ${min} to ${max}, or widen min and max.`,
    }),

  stepWithoutTitle: (at: Place) =>
    error('step-without-title', at, {
      message: 'This step has no title.',
      advice: 'Write the title in square brackets: :::step[Opening round]{minutes=10}',
    }),

  stepWithoutMinutes: (at: Place, { title }: { title: string }) =>
    error('step-without-minutes', at, {
      message: `The step “${title}” does not say how many minutes it takes.`,
      advice: `Write :::step[${title}]{minutes=10}, or {minutes=2 per=person} where each person has that long.`,
    }),

  stepMinutesNotANumber: (at: Place, { title, value }: { title: string; value: string }) =>
    error('step-minutes-not-a-number', at, {
      message: `The step “${title}” has minutes=${value}, which is not a number of minutes above zero.`,
      advice: 'Write a plain number such as minutes=10 or minutes=2.5.',
    }),

  stepPerUnknown: (at: Place, { title, value }: { title: string; value: string }) =>
    error('step-per-unknown', at, {
      message: `The step “${title}” has per=${value}.`,
      advice: 'Write per=person when every person has these minutes in turn, or leave “per” out.',
    }),

  practiceWithoutSteps: (at: Place) =>
    error('practice-without-steps', at, {
      message: 'This practice has no steps, so its duration cannot be worked out and its card has no back.',
      advice:
        'Write at least one step: :::step[What happens]{minutes=10} … and ::: on a line of its own to end it.',
    }),

  stepOutsidePractice: (at: Place, { title }: { title: string }) =>
    error('step-outside-practice', at, {
      message: `The step “${title}” stands outside a practice.`,
      advice: 'Steps belong in files in the folder practices/. Use a heading here.',
    }),

  unknownDirective: (at: Place, { name, known }: { name: string; known: readonly string[] }) =>
    error('unknown-directive', at, {
      message: `“:::${name}” is not something that can be written here.`,
      advice: didYouMean(name, known, `There are: ${list(known.map((each) => `:::${each}`))}.`),
    }),

  unclosedDirective: (at: Place, { name, fence }: { name: string; fence: string }) =>
    error('unclosed-directive', at, {
      message: `“${fence}${name}” begins here but is not ended.`,
      advice: `Write ${fence} on a line of its own where it ends.`,
    }),

  blockForLine: (at: Place, { name }: { name: string }) =>
    error('block-for-line', at, {
      message: `“:::${name}” is written as a block, but it is one line.`,
      advice: `Write two colons and the words in square brackets, with no ::: below: ::${name}[The words]`,
    }),

  lineForBlock: (at: Place, { name }: { name: string }) =>
    error('line-for-block', at, {
      message: `“::${name}” is written as a line, but it is a block.`,
      advice: `Write three colons, :::${name}, then what is in it, then ::: on a line of its own.`,
    }),

  unreadDirective: (at: Place, { text, name, isLine }: { text: string; name: string; isLine: boolean }) =>
    error('unread-directive', at, {
      message: `“${shown(text)}” cannot be read as a block, so it would be printed as it is.`,
      advice: `Write ${isLine ? `::${name}[The words]` : `:::${name}`} on a line of its own, with no spaces before or between the name, [square] and {curly} brackets.`,
    }),

  looseEnd: (at: Place, { text }: { text: string }) =>
    error('loose-end', at, {
      message: `“${text}” ends a block, but none is open here.`,
      advice:
        'Remove the line, or look above it: a block inside another needs fewer colons than the one around it (::::step … :::prompt … ::: … ::::).',
    }),

  unknownAttribute: (
    at: Place,
    { name, attribute, known }: { name: string; attribute: string; known: readonly string[] },
  ) =>
    error('unknown-attribute', at, {
      message: `“:::${name}” does not know “${attribute}”.`,
      advice: didYouMean(
        attribute,
        known,
        known.length === 0 ? 'It takes none; leave out the curly brackets.' : `It knows: ${list(known)}.`,
      ),
    }),

  writeLinesNotANumber: (at: Place, { value }: { value: string }) =>
    error('write-lines-not-a-number', at, {
      message: `lines=${value} is not a whole number from 1 to 40.`,
      advice: 'Write the number of lines to write on: :::write[What I want to remember]{lines=6}',
    }),

  cardsOutsideDeck: (at: Place) =>
    error('cards-outside-deck', at, {
      message: 'A list of cards stands here, but this file is no deck.',
      advice: 'Move the :::cards block into a file in the folder decks/. Use a plain list here.',
    }),

  cardsWithoutList: (at: Place) =>
    error('cards-without-list', at, {
      message: 'This :::cards block holds no list, so it makes no cards.',
      advice: 'Write one line for each card, with a hyphen before it: - What made you laugh this week?',
    }),

  cardsLooseText: (at: Place) =>
    error('cards-loose-text', at, {
      message: 'This text stands in a :::cards block but in none of its items, so it would be on no card.',
      advice:
        'Put “- ” before it to make it a card, two spaces before it to make it the back of the card above, or move it out of the block.',
    }),

  cardsWithoutKind: (at: Place, { known }: { known: readonly string[] }) =>
    error('cards-without-kind', at, {
      message: 'This :::cards block does not say what kind of cards it makes.',
      advice: `Write the kind in curly brackets, :::cards[Light]{kind=starter}. The kinds are: ${list(known)}.`,
    }),

  cardKindUnknown: (at: Place, { kind, known }: { kind: string; known: readonly string[] }) =>
    error('card-kind-unknown', at, {
      message: `There is no kind of card called “${shown(kind)}”.`,
      advice: didYouMean(kind, known, `The kinds are: ${list(known)}.`),
    }),

  cardDepthUnknown: (at: Place, { depth }: { depth: string }) =>
    error('card-depth-unknown', at, {
      message: `depth=${shown(depth)} is not one of the three depths.`,
      advice: 'Write depth=1 for light starters, depth=2 for deeper or depth=3 for deep ones.',
    }),

  depthWithoutStarter: (at: Place, { kind }: { kind: string }) =>
    error('depth-without-starter', at, {
      message: `A depth stands here, but cards of the kind “${kind}” have none.`,
      advice: 'Leave out the depth, or make them conversation starters: kind=starter.',
    }),

  emptyCard: (at: Place) =>
    error('empty-card', at, {
      message: 'This card has nothing on it.',
      advice: 'Write its words, or remove it. For cards to write on, write “blank: 4” in a deck’s settings.',
    }),

  nestedCards: (at: Place) =>
    error('nested-cards', at, {
      message: 'This list stands inside another item, so it is not clear which card it belongs to.',
      advice:
        'Take away the spaces before it to make cards of its items. A card that holds a list is a file of its own in a folder of cards/.',
    }),

  thirdFace: (at: Place) =>
    error('third-face', at, {
      message: 'This line of dashes would begin a third face, and a card has two.',
      advice: 'Keep the one line of dashes between front and back, and write *** for a line in the text.',
    }),

  ruleBelowWords: (at: Place) =>
    error('rule-below-words', at, {
      message: 'These dashes stand right below words, so they make them a heading and do not begin the back.',
      advice: 'Leave an empty line above the dashes. For a heading, write ## before its words.',
    }),

  unknownCardFolder: (at: Place, { folder, known }: { folder: string; known: readonly string[] }) =>
    error('unknown-card-folder', at, {
      message: `There is no folder cards/${shown(folder)}.`,
      advice: didYouMean(
        folder,
        known,
        known.length === 0
          ? 'Put each card into a file of its own, for example cards/information/consent.md, and write folder: information'
          : `The folders in cards/ are: ${list(known)}.`,
      ),
    }),

  cardFolderEmpty: (at: Place, { folder }: { folder: string }) =>
    error('card-folder-empty', at, {
      message: `The folder cards/${folder} holds no cards.`,
      advice:
        'Put a Markdown file into it for each card, with the ending .md, or leave out the field “folder”.',
    }),

  cardInNoDeck: (at: Place, { folder }: { folder: string | undefined }) =>
    warning('card-in-no-deck', at, {
      message: 'This card is in no deck, so it is not printed.',
      advice:
        folder === undefined
          ? 'Put it into a folder inside cards/, and name the folder in a deck’s settings: folder: information'
          : `Name its folder in a deck’s settings: folder: ${folder}`,
    }),

  selectsNothing: (at: Place) =>
    error('selects-nothing', at, {
      message: 'No practice meets all the conditions of “select”.',
      advice: 'Leave one of the conditions out, or give several values: select: { scale: [dyad, crew] }',
    }),

  groupOfOne: (at: Place, { people }: { people: number }) =>
    error('group-of-one', at, {
      message: 'One person is no group.',
      advice: `Write a size of 2 or more: groups: { people: ${Math.max(people, 2)}, size: 2 }`,
    }),

  tooFewForGroup: (at: Place, { people, size }: { people: number; size: number }) =>
    error('too-few-for-group', at, {
      message: `${people} ${people === 1 ? 'person makes' : 'people make'} no group of ${size}.`,
      advice: 'Write how many people there are in all, and a size that is no larger.',
    }),

  deckWithoutCards: (at: Place) =>
    error('deck-without-cards', at, {
      message: 'This deck has no cards.',
      advice:
        'Name practices between the --- lines at the top, cards: [check-in-round, case-clinic], or write a list of cards in the text: :::cards[Light]{kind=starter}',
    }),

  unknownReference: (
    at: Place,
    { field, id, known }: { field: string; id: string; known: readonly string[] },
  ) =>
    error('unknown-reference', at, {
      message: `“${field}” names “${id}”, but there is no such entry.`,
      advice: didYouMean(
        id,
        known,
        known.length === 0 ? 'Nothing can be named here yet.' : `There are: ${list(known)}.`,
      ),
    }),

  unknownSection: (
    at: Place,
    { id, section, known }: { id: string; section: string; known: readonly string[] },
  ) =>
    error('unknown-section', at, {
      message: `“${id}” has no section “${section}”.`,
      advice: didYouMean(
        section,
        known,
        known.length === 0 ? `Name the whole entry: ${id}` : `Its sections are: ${list(known)}.`,
      ),
    }),

  doubleId: (at: Place, { id, other }: { id: string; other: string }) =>
    error('double-id', at, {
      message: `This entry and ${other} have the same id, “${id}”.`,
      advice:
        'Give one of the two files another name (its name is its id), or write another “id: …” at its top.',
    }),

  missingImage: (at: Place, { src, known }: { src: string; known: readonly string[] }) =>
    error('missing-image', at, {
      message: `The image “${src}” does not exist.`,
      advice: didYouMean(
        src,
        known,
        'Put the picture beside this file and write its name as it is: ![What it shows](./picture.png)',
      ),
    }),

  imageWithoutText: (at: Place, { src }: { src: string }) =>
    error('image-without-text', at, {
      message: `The image “${shown(src)}” has no text for those who cannot see it.`,
      advice: `Say in the square brackets what it shows: ![Six chairs in a circle](${shown(src)})`,
    }),

  remoteImage: (at: Place, { src }: { src: string }) =>
    error('remote-image', at, {
      message: `The image “${shown(src)}” lies on another website.`,
      advice: 'Save the picture beside this file and write its name: ![What it shows](./picture.png)',
    }),

  imageNotAFile: (at: Place, { src }: { src: string }) =>
    error('image-not-a-file', at, {
      message: `The image “${shown(src)}” is not a file of the content folder.`,
      advice: 'Save the picture beside this file and write its name: ![What it shows](./picture.png)',
    }),

  imageOutside: (at: Place, { src }: { src: string }) =>
    error('image-outside', at, {
      message: `The image “${shown(src)}” lies outside the content folder.`,
      advice:
        'Put a copy of the picture beside this file and write its name: ![What it shows](./picture.png)',
    }),

  imageName: (at: Place, { src, letter }: { src: string; letter: string }) =>
    error('image-name', at, {
      message: `The name of the image “${shown(src)}”, or of its folder, has “${letter}” in it, which addresses cannot hold.`,
      advice: 'Give it another name, of letters, digits and hyphens, and write that name here.',
    }),

  brokenImage: (at: Place, { src }: { src: string }) =>
    error('broken-image', at, {
      message: `The file “${shown(src)}” is no picture that can be shown, or does not say how large it is.`,
      advice:
        'Open it in a picture editor and save it anew as PNG, JPEG, WebP, AVIF or GIF; an SVG needs a viewBox.',
    }),

  drawingScript: (at: Place, { what }: { what: string }) =>
    error('drawing-script', at, {
      message: `This drawing holds a script or a page: ${what}. Scripts from content never run.`,
      advice: 'Save it anew as “plain SVG”, or take these parts out.',
    }),

  remoteInDrawing: (at: Place, { src }: { src: string }) =>
    error('remote-in-drawing', at, {
      message: `This drawing shows something from elsewhere: “${shown(src)}”.`,
      advice: 'Embed the picture in the drawing, or take it out.',
    }),

  drawingDefinition: (at: Place) =>
    error('drawing-definition', at, {
      message:
        'This drawing has parts that stand for others, or a style sheet of its own, which are not read.',
      advice: 'Save it anew as “plain SVG”.',
    }),

  script: (at: Place, { src }: { src: string | undefined }) =>
    error('script', at, {
      message: `A script ${src === undefined ? '' : `from “${shown(src)}” `}stands here. Scripts from content never run.`,
      advice: 'Remove it. What a page can do belongs to the program, not to the content.',
    }),

  eventHandler: (at: Place, { name, attribute }: { name: string; attribute: string }) =>
    error('event-handler', at, {
      message: `“${attribute}” of <${name}> is a script. Scripts from content never run.`,
      advice: `Remove ${attribute}="…".`,
    }),

  scriptLink: (at: Place, { href }: { href: string }) =>
    error('script-link', at, {
      message: `The link “${shown(href)}” holds a script or data in place of an address.`,
      advice:
        'Write an address that begins with https://, or the path of another text: [words](./other-text.md)',
    }),

  pageElement: (at: Place, { name }: { name: string }) =>
    error('page-element', at, {
      message: `<${name}> changes a whole page, or how it looks, and cannot stand in a text.`,
      advice: 'Remove it. How pages look is the same for the whole toolkit.',
    }),

  embeddedElement: (at: Place, { name }: { name: string }) =>
    error('embedded-element', at, {
      message: `<${name}> cannot be shown, on paper least of all.`,
      advice:
        'Write a link to what it shows, [words](https://…), or save a picture of it beside this file: ![What it shows](./picture.png)',
    }),

  formElement: (at: Place, { name }: { name: string }) =>
    error('form-element', at, {
      message: `<${name}> is part of a form, which nobody can fill in here.`,
      advice: 'Leave room to write by hand instead: :::write[What I want to remember]{lines=6}',
    }),

  severalPictures: (at: Place, { name }: { name: string }) =>
    error('several-pictures', at, {
      message: `<${name}> offers several pictures to choose from; paper shows one.`,
      advice: 'Write the one picture: ![What it shows](./picture.png)',
    }),

  arrangingElement: (at: Place, { name }: { name: string }) =>
    warning('arranging-element', at, {
      message: `<${name}> is left out; the words in it are kept.`,
      advice: 'Remove the tag, or write plain Markdown.',
    }),

  unknownElement: (at: Place, { name }: { name: string }) =>
    error('unknown-element', at, {
      message: `“<${name}>” is read as HTML that does not exist, so it would be lost.`,
      advice: `If these are words, write \\<${name}> with a backslash; else remove the tag.`,
    }),

  deadLink: (at: Place, { href, near }: { href: string; near: string | undefined }) =>
    warning('dead-link', at, {
      message: `The link to “${shown(href)}” leads nowhere; its words are kept as plain text.`,
      advice: near === undefined ? 'Correct the address or remove the link.' : `Did you mean “${near}”?`,
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
