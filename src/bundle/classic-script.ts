import { rolldown } from 'rolldown';

/** A module with all that it imports, as one script that runs by itself. */
export async function classicScript(file: string): Promise<string> {
  const build = await rolldown({ input: file, logLevel: 'silent' });
  try {
    const { output } = await build.generate({ format: 'iife', codeSplitting: false, minify: true });
    return output[0].code;
  } finally {
    await build.close();
  }
}
