/** Content folders of any number of practices, made of some: pure. */

export interface PracticeFile {
  /** The file’s name without its ending. */
  readonly id: string;
  readonly text: string;
}

/**
 * So many practices, taken in turn; from the second time around with ids and titles of their own. What they say of
 * others means those of the same time around; what leads elsewhere is words alone.
 */
export function multiplied(practices: readonly PracticeFile[], count: number): PracticeFile[] {
  if (practices.length === 0) throw new RangeError('practices are made of at least one');
  const places = Array.from({ length: count }, (_, index) => ({
    practice: practices[index % practices.length] as PracticeFile,
    round: Math.floor(index / practices.length) + 1,
  }));
  const made = new Set(places.map(({ practice: { id }, round }) => idIn(id, round)));
  return places.map(({ practice, round }) => {
    const idOf = (id: string) => {
      const own = idIn(id, round);
      return made.has(own) ? own : undefined;
    };
    return { id: idIn(practice.id, round), text: rewritten(practice.text, { round, idOf }) };
  });
}

function idIn(id: string, round: number): string {
  return round === 1 ? id : `${id}-${round}`;
}

interface Rewriting {
  readonly round: number;
  readonly idOf: (id: string) => string | undefined;
}

function rewritten(text: string, { round, idOf }: Rewriting): string {
  const [front = ''] = /^---\r?\n[^]*?\r?\n---\r?\n/.exec(text) ?? [];
  return withTitle(withAfter(front, idOf), round) + withLinks(text.slice(front.length), idOf);
}

function withTitle(front: string, round: number): string {
  if (round === 1) return front;
  return front.replace(
    /^title: *("?)(.*?)\1 *$/m,
    (_, mark: string, title: string) => `title: ${mark}${title} ${round}${mark}`,
  );
}

function withAfter(front: string, idOf: Rewriting['idOf']): string {
  return front.replace(/^after: *\[(.*)\] *\r?\n/m, (_, list: string) => {
    const ids = list.split(',').map((id) => idOf(id.trim()));
    const known = ids.filter((id) => id !== undefined);
    return known.length === 0 ? '' : `after: [${known.join(', ')}]\n`;
  });
}

function withLinks(body: string, idOf: Rewriting['idOf']): string {
  return body.replace(
    /\[([^\]]*)\]\((?!https?:)([^)#]*?)(?:\.mdx?)?(#[^)]*)?\)/g,
    (_, words: string, path: string, fragment = '') => {
      const id = path === '' ? '' : path.includes('/') ? undefined : idOf(path);
      if (id === undefined) return words;
      return `[${words}](${id === '' ? '' : `${id}.md`}${fragment})`;
    },
  );
}

/** What a folder of practices alone says of itself. */
export const scaleSettings = `name: Practices to measure by
tagline: A folder as large as it was asked for.
language: en
version: "1.0"
licence: { name: "CC BY-SA 4.0", url: "https://creativecommons.org/licenses/by-sa/4.0/" }
credit: Those who wrote the practices
papers: [a4]
`;
