/**
 * A function of one object that works once for each: its result is kept for as long as the object itself.
 * What is kept must depend on nothing else, and nobody may change it.
 */
export function keepFor<From extends object, Made>(make: (from: From) => Made): (from: From) => Made {
  const kept = new WeakMap<From, { readonly made: Made }>();
  return (from) => {
    const known = kept.get(from);
    if (known !== undefined) return known.made;
    const made = make(from);
    kept.set(from, { made });
    return made;
  };
}
