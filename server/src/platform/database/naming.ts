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

const columns = new Map<string, string>();

/** The name that the code knows a column by. */
export function inCode(column: string): string {
  let name = columns.get(column);
  if (name === undefined) {
    name = naming.inCode(column);
    columns.set(column, name);
  }
  return name;
}
