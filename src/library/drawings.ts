import type { SourceFolder } from '../folder/index.ts';
import { hasProtocol } from '../markdown/pictures.ts';
import { tagsOfHtml } from '../markdown/raw-html.ts';
import { diagnostics, type Diagnostic } from '../diagnostics/index.ts';

/** Scripts and remote things in SVG files: a browser that opens such a file by itself would run and fetch them. */
export function checkDrawings({ drawings }: Pick<SourceFolder, 'drawings'>): Diagnostic[] {
  return drawings.flatMap(({ file, text }) => {
    const lineOf = (offset: number) => text.slice(0, offset).split('\n').length;
    const found: Diagnostic[] = [];
    // What an entity stands for, or a style sheet holds, is not among the tags.
    for (const { index } of text.matchAll(/<!ENTITY|<\?xml-stylesheet/g)) {
      found.push(diagnostics.drawingDefinition({ file, line: lineOf(index) }));
    }
    for (const { index, 1: src = '' } of text.matchAll(/(?:@import|url\()\s*["']?\s*([^"')\s;]+)/gi)) {
      if (hasProtocol(src) && !/^data:/i.test(src))
        found.push(diagnostics.remoteInDrawing({ file, line: lineOf(index) }, { src }));
    }
    for (const { name, attributes, line } of tagsOfHtml(text, 1)) {
      const at = { file, line };
      const plainName = name.replace(/^.*:/, '');
      if (plainName === 'script' || plainName === 'foreignobject') {
        found.push(diagnostics.drawingScript(at, { what: `<${name}>` }));
      }
      for (const [attribute, value] of attributes) {
        if (/^on[a-z]/.test(attribute)) found.push(diagnostics.drawingScript(at, { what: attribute }));
        if (!/^(xlink:)?href$/.test(attribute) || !hasProtocol(value) || /^data:image\//.test(value))
          continue;
        // A link in a picture leads nowhere, but is no harm.
        if (plainName === 'a' && /^https?:/i.test(value)) continue;
        found.push(diagnostics.remoteInDrawing(at, { src: value }));
      }
    }
    return found;
  });
}
