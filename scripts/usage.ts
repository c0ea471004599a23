/** What each command says of itself for `--help`; its first line is its one in the list of commands. */
export const usages = {
  build: `builds the website of a folder, and prints everything

kindling build [--outDir DIR] [--no-press] [--address URL]

  --outDir DIR    where to; dist when left out
  --no-press      the site with its print pages, without PDFs; print later with “kindling press”, on one machine or
                  on many
  --address URL   where the site will be published: https://example.org/toolkit/; instead of what toolkit.yaml says

The texts are those in “content”, or in the folder that TOOLKIT_CONTENT names.`,

  dev: `shows the website while you write, each print page as it will be printed

kindling dev

The texts are those in “content”, or in the folder that TOOLKIT_CONTENT names.`,

  check: `tells every problem of the content, and prints nothing

kindling check

The texts are those in “content”, or in the folder that TOOLKIT_CONTENT names.`,

  press: `prints from a built site, or any HTML file

kindling press [id …] [--form reading|home|shop] [--paper a4|letter] [--text-size standard|large]
               [--shard K/N] [options]
kindling press --merge DIR… [--site DIR]
kindling press book.html --out book.pdf [options]

  id              a document’s id, as in its address: case-clinic, crew-deck; all when left out
  --form          only the PDFs to read (reading), to print at home (home) or for a print shop (shop)
  --paper         only for A4 or for Letter
  --text-size     only books in type of the standard size, or only in large print
  --pictures      pictures of the faces of cards, too, at 300 dots per inch, in a zip for print shops
  --back-offset X,Y
                  move the backs of cards so many millimetres right and up, as read from a calibration sheet;
                  instead of what toolkit.yaml says
  --paper-thickness MM
                  how thick a sheet is, so that the margins inside a booklet come out even; instead of what
                  toolkit.yaml says
  --shard K/N     only the Kth of N parts of what is chosen, about equally long; every machine that has the
                  same built site divides it alike
  --merge         bring together what others printed: each DIR is a built site’s folder, or its downloads folder
  --site DIR      the built site; dist when left out
  --out FILE      where to write the PDF of an HTML file: it is written whatever is found, and what is found is told;
                  words that were lost or doubled end with exit code 1
  --strict        with --out: as for a toolkit, nothing is written when anything is found

  --workers N     documents laid out at a time; as many as there are processors, up to 4, when left out
  --no-cache      print everything anew, without looking at what was printed before
  --browser-endpoint ws://…
                  use the Chromium that answers there (its DevTools WebSocket) instead of one of this machine
  --json          one line of JSON for each document: id, kind, paper, edition, pages, seconds, cached, findings

Examples
  everything that has changed
    kindling press
  one practice’s card and hand-out, for A4
    kindling press case-clinic --paper a4
  a deck whose backs land on their fronts on your printer
    kindling press crew-deck --back-offset 1.5,-2
  pictures of a deck’s faces, for a print shop
    kindling press roles --form shop --pictures
  the workbook to print at home: booklet, whole pages, large print
    kindling press crew-starter --form home
  any HTML file with paged-media CSS
    kindling press book.html --out book.pdf
  the first quarter, on the first of four machines
    kindling press --shard 1/4
  all four quarters into dist
    kindling press --merge part-1 part-2 part-3 part-4
  with a browser from a pool
    kindling press --browser-endpoint "wss://pool.example/?token=$TOKEN"`,

  bundle: `packs a built site into zips that open with a double click

kindling bundle [--site DIR] [--outDir DIR]

  --site DIR      the built site; dist when left out
  --outDir DIR    where to put the zips; bundle when left out

Makes two zips of one folder each, whose index.html opens with a double click and needs no internet: one with
everything to print, and a small one with what there is to read. Unpack them before you open them.`,
} as const;

export type CommandName = keyof typeof usages;
export const commandNames = Object.keys(usages) as CommandName[];

export function isCommand(name: string): name is CommandName {
  return Object.hasOwn(usages, name);
}

/** How to use one command, or which there are. */
export function usageOf(command: CommandName | undefined): string {
  if (command !== undefined) return usages[command].slice(usages[command].indexOf('\n\n') + 2);
  const list = commandNames.map((name) => `  ${name.padEnd(8)}${usages[name].split('\n', 1)[0] ?? ''}`);
  return `kindling <command> [options], in a folder with “content” in it\n\n${list.join('\n')}\n\n“kindling press --help” says more of a command, and so does each of them.`;
}

/**
 * A text that names commands (`kindling build`), with their names as they are called: by npx where the package is
 * installed, as scripts of npm in its repository.
 */
export function asCalled(text: string, { isInstalled }: { readonly isInstalled: boolean }): string {
  if (isInstalled) return text.replace(/\bkindling (?=<|[a-z])/g, 'npx kindling ');
  return text
    .replace(/\bkindling (?=<)/g, 'npm run ')
    .replace(/\bkindling ([a-z]+)(?= [^ ])/g, 'npm run $1 --')
    .replace(/\bkindling (?=[a-z])/g, 'npm run ');
}
