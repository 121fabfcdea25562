import * as z from "zod/mini";

export type SearchValues = Record<string, string | number | boolean | readonly string[] | null | undefined>;

/** Reads `?a=1&b=x&b=y` as `{ a: "1", b: ["x", "y"] }`. */
export function parseSearch(text: string): Record<string, string | string[]> {
  const query = new URLSearchParams(text);
  const names = new Set(query.keys());
  return Object.fromEntries(
    Array.from(names, (name) => {
      const values = query.getAll(name);
      return [name, values.length > 1 ? values : (values[0] ?? "")];
    }),
  );
}

type Shape = Record<string, z.ZodMiniType>;
type SearchOf<S extends Shape> = { [K in keyof S]?: z.output<S[K]> | undefined };

/**
 * The typed filters of a page in its address: `searchOf({ search: z.string(), state: z.enum([...]), archived: flag() })`.
 * What does not fit is left out: an address typed wrong still opens the page.
 */
export function searchOf<S extends Shape>(shape: S): (raw: Record<string, unknown>) => SearchOf<S> {
  return (raw) => {
    const read = Object.entries(raw).map(([name, value]) => {
      const result = Object.hasOwn(shape, name) ? shape[name]?.safeParse(value) : undefined;
      return [name, result?.success ? result.data : undefined];
    });
    return Object.fromEntries(read) as SearchOf<S>; // each value was read by the schema of its name; left out by name, since the router lays it over the address
  };
}

/** A switch in the address: `?archived=true`. */
export function flag() {
  return z.pipe(
    z.union([z.literal("true"), z.literal(true)]),
    z.transform(() => true as const),
  );
}

/** A query string from values: lists repeat their name, empty values are left out, the order is kept. */
export function searchText(search: SearchValues): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    for (const each of Array.isArray(value) ? value : [value]) {
      if (each !== undefined && each !== null && each !== "" && each !== false) query.append(name, String(each));
    }
  }
  return query.size > 0 ? `?${query}` : "";
}
