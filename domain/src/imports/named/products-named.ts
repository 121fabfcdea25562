/** The names that a cell may tell: between semicolons, bars or lines, and between commas, of which a name may have some itself. */
export const namesOfProducts = (text: string): string[] => [
  ...new Set(apart(text).flatMap((name) => [name, ...byCommas(name)])),
];

/** The products that a cell names, each once and in its order; `unknown` is what nothing is called. A name with commas comes before its parts. */
export function productsNamed<Id extends string>(
  text: string,
  find: (name: string) => Id | undefined,
): { ids: Id[]; unknown: string[] } {
  const names = apart(text).flatMap((name) => (find(name) === undefined ? byCommas(name) : [name]));
  const found = names.map((name) => ({ name, id: find(name) }));
  return {
    ids: [...new Set(found.flatMap(({ id }) => id ?? []))],
    unknown: found.flatMap(({ name, id }) => (id === undefined ? [name] : [])),
  };
}

const apart = (text: string): string[] => written(text.split(/[;|\n]/));
const byCommas = (name: string): string[] => written(name.split(","));
const written = (parts: readonly string[]): string[] => parts.map((part) => part.trim()).filter((part) => part !== "");
