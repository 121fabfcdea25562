/** The same answer for the same object, for as long as that lives: what is drawn from it stays the very same too. */
export function remembered<T extends object, R>(make: (from: T) => R): (from: T) => R {
  const known = new WeakMap<T, { made: R }>();
  return (from) => {
    const found = known.get(from) ?? { made: make(from) };
    known.set(from, found);
    return found.made;
  };
}
