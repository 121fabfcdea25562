import { type CompiledQuery, DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector } from "kysely";
import type { Context } from "../context.ts";
import { NamingCompiler } from "./naming.ts";
import type { Tables } from "./tables.ts";

/** Stands where a value will, while a query is built: whoever looks at it is wrong there, for the query must not depend on it. */
class Place {
  readonly place: string;
  constructor(name: string) {
    this.place = name;
  }
  toString(): never {
    throw new Error(`a query that is built once looks at ${this.place}`);
  }
  toJSON(): never {
    return this.toString();
  }
}

/** Only builds queries, of which none is run. */
const db = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (kysely) => new PostgresIntrospector(kysely),
    createQueryCompiler: () => new NamingCompiler(),
  },
});
const workspaceId = new Place("the workspace's id");

/**
 * A query that is asked again and again with other values: it is built and compiled once a language, not for each request. `build` says where
 * the values stand, which have these names, and nothing that depends on what they are; of its context it knows the language and the workspace's id.
 */
export function builtOnce<Values extends object, Row>(
  names: readonly (keyof Values & string)[],
  build: (ctx: Context, values: Values) => CompiledQuery<Row>,
): (ctx: Context, values: Values) => Promise<Row[]> {
  const built = new Map<string, CompiledQuery<Row>>();
  return async (ctx, values) => {
    let query = built.get(ctx.language);
    if (!query) {
      const places = Object.fromEntries(names.map((name) => [name, new Place(name)]));
      query = build(knowing(ctx.language), places as Values); // they stand for them
      built.set(ctx.language, query);
    }
    const parameters = query.parameters.map((value) => {
      if (!(value instanceof Place)) return value;
      return value === workspaceId ? ctx.workspace.id : values[value.place as keyof Values]; // it was made of a name
    });
    const { rows } = await ctx.db.executeQuery<Row>({ ...query, parameters });
    return rows;
  };
}

function knowing(language: Context["language"]): Context {
  const known: Record<string, unknown> = { db, language, workspace: { id: workspaceId } };
  const context: unknown = new Proxy(known, {
    get: (_, name) => {
      if (typeof name === "string" && name in known) return known[name];
      throw new Error(`a query that is built once looks at its context's ${String(name)}`);
    },
  });
  return context as Context; // whatever else one has is refused above
}
