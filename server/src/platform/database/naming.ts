import { CamelCasePlugin, PostgresQueryCompiler } from "kysely";

/** Names as the tables write them and as the code does: the library's own rules, without its walk through each query and each row. */
class Naming extends CamelCasePlugin {
  readonly inTables = (name: string): string => this.snakeCase(name);
  readonly inCode = (name: string): string => this.camelCase(name);
}

const naming = new Naming();
const identifiers = new Map<string, string>();

/** Writes a query with the names of the tables at once. */
export class NamingCompiler extends PostgresQueryCompiler {
  protected override sanitizeIdentifier(identifier: string): string {
    let written = identifiers.get(identifier);
    if (written === undefined) {
      written = super.sanitizeIdentifier(naming.inTables(identifier));
      identifiers.set(identifier, written);
    }
    return written;
  }
}

/** Rows that came as lists of values, by the names that the code knows their columns by. */
export function namedRows(rows: readonly unknown[][], columns: readonly { name: string }[]): Record<string, unknown>[] {
  const names = columns.map(({ name }) => naming.inCode(name));
  return rows.map((values) => {
    const row: Record<string, unknown> = {};
    for (const [index, name] of names.entries()) row[name] = values[index];
    return row;
  });
}
