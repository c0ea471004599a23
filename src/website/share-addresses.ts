import type { Entry, Toolkit } from '../library/index.ts';
import { siteAddress, type PageKind } from './address.ts';
import type { SharedThing } from './share-picture.ts';

type SharedEntry = Extract<Entry, { kind: PageKind }>;

/** Characters of the typeface that pictures are drawn with. */
const drawable = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u;

/** The picture of a page: its own, or the toolkit’s where there is none, or none of its letters can be drawn. */
export function sharePictureAddress(toolkit: Toolkit, entry: SharedEntry | undefined): string | undefined {
  const own = entry !== undefined && canBeDrawn(entry.title) ? entry : undefined;
  if (own !== undefined) return siteAddress(`/share/${own.kind}/${own.textId}.png`);
  return canBeDrawn(toolkit.settings.name) ? siteAddress(`/share/${toolkit.prefix}toolkit.png`) : undefined;
}

/** Every picture, by its path below `/share/`, without its ending. */
export function sharedThings(toolkit: Toolkit): { readonly path: string; readonly thing: SharedThing }[] {
  const { settings, entries } = toolkit;
  const from = canBeDrawn(settings.name) ? settings.name : '';
  const own = [...entries.values()]
    .filter(
      (entry): entry is SharedEntry => entry.kind !== 'card' && !entry.isStandIn && canBeDrawn(entry.title),
    )
    .map((entry) => ({
      path: `${entry.kind}/${entry.textId}`,
      thing: {
        title: entry.title,
        summary: drawableOrNone(entry.summary),
        from,
        scale: entry.kind === 'practice' ? entry.scale : undefined,
      },
    }));
  if (from === '') return own;
  const whole = { title: from, summary: drawableOrNone(settings.tagline), from: '', scale: undefined };
  return [{ path: `${toolkit.prefix}toolkit`, thing: whole }, ...own];
}

function canBeDrawn(text: string): boolean {
  return text !== '' && drawable.test(text);
}

function drawableOrNone(text: string | undefined): string | undefined {
  return text !== undefined && canBeDrawn(text) ? text : undefined;
}
