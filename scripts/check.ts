/** `npm run check`: every problem of the content, without printing anything. */
import { checkContent } from './content-check.ts';
import { end } from './endings.ts';

try {
  process.exitCode = (await checkContent({ saysAllIsWell: true })) === undefined ? 1 : 0;
} catch (error) {
  end(error);
}
