/** `npm run check`: every problem of the content, without printing anything. */
import { checkContent } from './content-check.ts';
import { end } from './endings.ts';

try {
  process.exitCode = (await checkContent({ saysAllIsWell: true })) ? 0 : 1;
} catch (error) {
  end(error);
}
