/** Whether this is a run of the full tests, which look at every page, moment and kind that quick ones take a sample of. */
export const isFull = process.env['FULL_TESTS'] !== undefined;
