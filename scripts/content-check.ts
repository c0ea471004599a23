import { readContent } from '../src/content-layer/read-content.ts';
import { makeToolkit, type Toolkit } from '../src/library/index.ts';
import { reportDiagnostics } from '../src/diagnostics/index.ts';

/** Tells every problem of a project’s content. The toolkit is undefined when one is an error. */
export async function checkContent(
  project: string,
  { saysAllIsWell = false } = {},
): Promise<Toolkit | undefined> {
  const { diagnostics, toolkit, toolkits } = makeToolkit(await readContent({ root: project }));
  process.stderr.write(reportDiagnostics(diagnostics));
  if (toolkit !== undefined && saysAllIsWell) {
    console.log(
      `The content is in order: ${toolkit.entries.size} ${toolkit.entries.size === 1 ? 'entry' : 'entries'}.`,
    );
    for (const { settings, entries } of toolkits.slice(1)) {
      const done = [...entries.values()].filter(({ isStandIn }) => !isStandIn).length;
      console.log(`In “${settings.language}”, ${done} of them are translated.`);
    }
  }
  return toolkit;
}
