/** One thing for the whole process, however often the modules that use it are loaded. */
export function inProcess<Thing>(name: string, make: () => Thing): Thing {
  const things = globalThis as unknown as Record<symbol, Thing | undefined>;
  return (things[Symbol.for(name)] ??= make());
}
