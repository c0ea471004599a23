/** What commands are told, read in process: what is meant, and what is said of a mistake. */
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readArguments } from '../../scripts/arguments.ts';
import { asCalled, commandNames, usageOf } from '../../scripts/usage.ts';
import { WrongUse } from '../../scripts/wrong-use.ts';

const folder = resolve('/home/me/toolkit');
const read = (line: string) => readArguments(line.split(' ').filter(Boolean), folder);

function refusal(line: string): WrongUse {
  try {
    read(line);
  } catch (error) {
    if (error instanceof WrongUse) return error;
    throw error;
  }
  throw new Error(`“${line}” was not refused.`);
}

describe('build', () => {
  test('builds into dist of the folder, and prints', () => {
    expect(read('build')).toEqual({
      command: 'build',
      outDir: resolve(folder, 'dist'),
      press: true,
      published: undefined,
    });
  });

  test('elsewhere, without printing, for an address', () => {
    expect(read('build --outDir ../site --no-press --address https://example.org/toolkit')).toEqual({
      command: 'build',
      outDir: resolve(folder, '../site'),
      press: false,
      published: { site: 'https://example.org', base: '/toolkit/' },
    });
    expect(read('build --outDir /srv/site')).toMatchObject({ outDir: resolve('/srv/site') });
  });
});

test.each(['dev', 'check'] as const)('%s takes nothing', (command) => {
  expect(read(command)).toEqual({ command });
  expect(refusal(`${command} essays`).command).toBe(command);
  expect(refusal(`${command} --fast`).message).toContain('--fast');
});

test('bundle takes a site and a folder for the zips', () => {
  expect(read('bundle')).toEqual({
    command: 'bundle',
    site: resolve(folder, 'dist'),
    outDir: resolve(folder, 'bundle'),
  });
  expect(read('bundle --site out --outDir zips')).toEqual({
    command: 'bundle',
    site: resolve(folder, 'out'),
    outDir: resolve(folder, 'zips'),
  });
});

describe('press', () => {
  const everything = {
    command: 'press',
    task: 'print-site',
    ids: [],
    form: undefined,
    paper: undefined,
    textSize: undefined,
    pictures: false,
    backOffsetMm: undefined,
    paperThicknessMm: undefined,
    shard: undefined,
    site: resolve(folder, 'dist'),
    workers: undefined,
    cache: true,
    endpoint: undefined,
    json: false,
  };

  test.each([
    ['press', {}],
    ['press case-clinic crew-deck', { ids: ['case-clinic', 'crew-deck'] }],
    [
      'press --form home --paper letter --text-size large',
      { form: 'home', paper: 'letter', textSize: 'large' },
    ],
    ['press roles --form shop --pictures', { ids: ['roles'], form: 'shop', pictures: true }],
    ['press --back-offset -1.5,2', { backOffsetMm: { x: -1.5, y: 2 } }],
    ['press --back-offset=-1,-2', { backOffsetMm: { x: -1, y: -2 } }],
    ['press --paper-thickness .1', { paperThicknessMm: 0.1 }],
    ['press --shard 2/4 --site out', { shard: { number: 2, count: 4 }, site: resolve(folder, 'out') }],
    ['press --workers 3 --no-cache --json', { workers: 3, cache: false, json: true }],
    ['press --browser-endpoint wss://pool.example/?token=a', { endpoint: 'wss://pool.example/?token=a' }],
  ])('%s', (line, asked) => {
    expect(read(line)).toEqual({ ...everything, ...asked });
  });

  test('of an HTML file keeps the names as they were written', () => {
    expect(read('press book.html --out out/book.pdf --strict')).toEqual({
      command: 'press',
      task: 'print-file',
      html: 'book.html',
      out: 'out/book.pdf',
      isStrict: true,
      endpoint: undefined,
      json: false,
    });
  });

  test('merges folders', () => {
    expect(read('press --merge part-1 part-2 --site out')).toEqual({
      command: 'press',
      task: 'merge',
      folders: ['part-1', 'part-2'],
      site: resolve(folder, 'out'),
    });
  });
});

describe('help', () => {
  test.each(['--help', '-h', 'help'])('by %s', (word) => {
    expect(read(word)).toEqual({ command: 'help', about: undefined });
  });

  test.each(commandNames)('about %s, whatever else is said', (name) => {
    expect(read(`${name} --help`)).toEqual({ command: 'help', about: name });
    expect(read(`${name} --nonsense -h`)).toEqual({ command: 'help', about: name });
    expect(read(`help ${name}`)).toEqual({ command: 'help', about: name });
    expect(usageOf(name)).toMatch(new RegExp(`^kindling ${name}\\b`));
    expect(usageOf(undefined)).toContain(`\n  ${name}`);
  });

  test('names no option that there is not', () => {
    for (const name of commandNames) {
      const named = new Set(usageOf(name).match(/(?<=\s|\[)--[a-zA-Z-]+/g) ?? []);
      for (const option of named) {
        // A value that suits none: what is told is the value, and not that there is no such option.
        const words = [name, option === '--merge' ? `${option} a` : `${option}=?`].join(' ');
        let said = '';
        try {
          read(words);
        } catch (error) {
          said = String(error);
        }
        expect(said, `${name} ${option}`).not.toContain('Unknown option');
      }
    }
    expect(refusal('press --papers a4').message).toContain("Unknown option '--papers'");
  });
});

test('the version is asked for', () => {
  expect(read('--version')).toEqual({ command: 'version' });
});

describe('wrong use:', () => {
  test.each([
    ['', 'Say what to do.'],
    ['biuld', 'There is no command “biuld”. The commands are: build, dev, check, press, bundle.'],
    ['build --address example.org', '--address example.org is not the address of a website.'],
    ['build there', "Unexpected argument 'there'."],
    ['press --paper a5', '--paper is one of: a4, letter; not “a5”.'],
    ['press --form big', '--form is one of: reading, home, shop; not “big”.'],
    ['press --back-offset 11,0', '--back-offset is two numbers of millimetres from -10 to 10'],
    ['press --paper-thickness 1', '--paper-thickness is a number of millimetres from 0.03 to 0.4'],
    ['press --workers 0', '--workers is a number from 1 to 999; not “0”.'],
    ['press --shard 5/4', '--shard says which part of how many: 1/4, 2/4, 3/4 or 4/4'],
    ['press --browser-endpoint http://x/?token=secret', '--browser-endpoint takes the WebSocket address'],
    ['press book.html', 'One HTML file is printed at a time, and --out says where to'],
    ['press a.html b.html --out c.pdf', 'One HTML file is printed at a time'],
    ['press --out c.pdf', '--out goes with an HTML file'],
    ['press --strict', '--strict goes with an HTML file'],
    ['press a.html --out a.pdf --shard 1/2', '--shard goes with a built site'],
    ['press --merge', '--merge needs the folders that were printed into'],
    ['press --merge a --form home', '--merge prints nothing'],
  ])('%s', (line, said) => {
    const error = refusal(line);
    expect(error.message).toContain(said);
    expect(error.message).not.toContain('secret');
  });

  test('tells for which command', () => {
    expect(refusal('press --paper a5').command).toBe('press');
    expect(refusal('biuld').command).toBeUndefined();
  });
});

describe('commands are named as they are called', () => {
  const text = 'kindling <command>\nkindling build\nkindling press [id …]\nRun “kindling press --help”.';

  test('by npx where the package is installed', () => {
    expect(asCalled(text, { isInstalled: true })).toBe(
      'npx kindling <command>\nnpx kindling build\nnpx kindling press [id …]\nRun “npx kindling press --help”.',
    );
  });

  test('by npm in the repository', () => {
    expect(asCalled(text, { isInstalled: false })).toBe(
      'npm run <command>\nnpm run build\nnpm run press -- [id …]\nRun “npm run press -- --help”.',
    );
  });
});
