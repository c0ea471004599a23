/** Mistakes in pictures and HTML. */
import type { Place } from '../problem.ts';
import { didYouMean, error, shown, warning } from './wording.ts';

export const htmlDiagnostics = {
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
} as const;
