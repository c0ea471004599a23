import type { SourceEntry } from '../folder/index.ts';
import type { Outline } from '../markdown/outline.ts';
import { hasProtocol } from '../markdown/pictures.ts';
import type { HtmlTag } from '../markdown/raw-html.ts';
import { isAllowedElement } from '../markdown/sanitise.ts';
import { isProgram } from './links.ts';
import { diagnostics, type Place, type Diagnostic } from '../diagnostics/index.ts';

/** Elements that show something from elsewhere, whoever wrote them. */
const frames = new Set('applet embed fencedframe frame frameset iframe object portal'.split(' '));
/** Elements that a page on paper cannot show, or whose words would be lost. */
const embedded = new Set([
  ...frames,
  ...'audio canvas math noembed noframes noscript param plaintext slot svg template track video xmp'.split(
    ' ',
  ),
]);
/** Elements that say something of a whole page, which is not the text’s to say. */
const ofThePage = new Set('base body head html link meta style title'.split(' '));
const ofForms = new Set('button datalist form input optgroup option select textarea'.split(' '));
/** Elements that only arrange their words; the words stay. */
const arranging = new Set(
  'acronym address area article aside big blink center data dialog fieldset font footer header hgroup label legend main map marquee menu meter nav nobr output progress rb rtc search'.split(
    ' ',
  ),
);
/** Elements of pictures that are drawn in the text. */
const inPictures = new Set(
  'circle clippath defs desc ellipse feimage filter foreignobject g image line lineargradient marker mask path pattern polygon polyline radialgradient rect set stop symbol text textpath tspan use view'.split(
    ' ',
  ),
);
/** Attributes that make a browser fetch something. */
const fetching = [
  'src',
  'srcset',
  'imagesrcset',
  'poster',
  'background',
  'data',
  'lowsrc',
  'dynsrc',
  'style',
];

/** What of the HTML in a text does not belong there. Scripts and remote things are errors in MDX as well. */
export function checkHtml({ file, lineInFile, format }: SourceEntry, { tags, links }: Outline): Diagnostic[] {
  const isDrawn = tags.some(({ name }) => name === 'svg');
  const ofTags = tags.flatMap((tag) => {
    const at = { file, line: lineInFile(tag.line) };
    const ofElement = checkElement(tag, at, { format, isDrawn });
    // An element that has to go takes what it fetches with it.
    return [...checkHandlers(tag, at), ...(ofElement === undefined ? checkFetching(tag, at) : [ofElement])];
  });
  const ofLinks = links
    .filter(({ href }) => isProgram(href))
    .map(({ href, line }) => diagnostics.scriptLink({ file, line: lineInFile(line) }, { href }));
  return [...ofTags, ...ofLinks];
}

interface TextFacts {
  readonly format: 'md' | 'mdx';
  /** Whether a picture is drawn in the text, so that its parts are no words. */
  readonly isDrawn: boolean;
}

function checkElement(
  { name, attributes }: HtmlTag,
  at: Place,
  { format, isDrawn }: TextFacts,
): Diagnostic | undefined {
  if (name === 'script') return diagnostics.script(at, { src: attributes.get('src') });
  if (ofThePage.has(name) && !(format === 'mdx' && name === 'style'))
    return diagnostics.pageElement(at, { name });
  if (frames.has(name)) return diagnostics.embeddedElement(at, { name });
  if (format === 'mdx') return undefined;
  if (embedded.has(name)) return diagnostics.embeddedElement(at, { name });
  if (name === 'input' && attributes.get('type') === 'checkbox' && attributes.has('disabled'))
    return undefined;
  if (ofForms.has(name)) return diagnostics.formElement(at, { name });
  // What stands in an svg is told by the svg. Browsers take <image> for <img>.
  if (isAllowedElement(name) || name === 'source' || name === 'image') return undefined;
  if (isDrawn && inPictures.has(name)) return undefined;
  return arranging.has(name)
    ? diagnostics.arrangingElement(at, { name })
    : diagnostics.unknownElement(at, { name });
}

function checkHandlers({ name, attributes }: HtmlTag, at: Place): Diagnostic[] {
  // Components of MDX name their properties as they like.
  if (/^[A-Z]/.test(name)) return [];
  return [...attributes.keys()]
    .filter((attribute) => /^on[a-z]/.test(attribute))
    .map((attribute) => diagnostics.eventHandler(at, { name, attribute }));
}

function checkFetching({ name, attributes }: HtmlTag, at: Place): Diagnostic[] {
  const remote = fetching.flatMap((attribute) => remoteIn(name, attribute, attributes.get(attribute))).at(0);
  if (remote !== undefined) return [diagnostics.remoteImage(at, { src: remote })];
  const href = attributes.get('href') ?? attributes.get('xlink:href') ?? '';
  if (inPictures.has(name) && hasProtocol(href)) return [diagnostics.remoteImage(at, { src: href })];
  return attributes.has('srcset') || name === 'source' ? [diagnostics.severalPictures(at, { name })] : [];
}

/** What an attribute fetches from elsewhere. An img’s own src is checked as a picture. */
function remoteIn(name: string, attribute: string, value = ''): string[] {
  if (name === 'img' && attribute === 'src') return [];
  if (attribute === 'style') {
    return [...value.matchAll(/(?:url|image(?:-set)?)\(\s*["']?([^"')\s]*)/gi)]
      .map(([, url = '']) => url)
      .filter((url) => hasProtocol(url));
  }
  const addresses = attribute.endsWith('srcset') ? value.split(',').map((each) => each.trim()) : [value];
  return addresses
    .filter((address) => hasProtocol(address))
    .map((address) => address.split(/\s/)[0] ?? address);
}
