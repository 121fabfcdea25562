import pg from "pg";
import { inCode } from "./naming.ts";

/** What a statement gave: rows by the names that the code knows their columns by, and how many it found or changed. */
export type Given = { rows: Record<string, unknown>[]; rowCount: number | null };

export type Asked = { text: string; values: unknown[]; name?: string };

/** Asks a statement of a pipelined connection. How the answers of a named one look the database tells once, not with each of them. */
export async function ask(client: pg.PoolClient, asked: Asked, types: pg.CustomTypesConfig): Promise<Given> {
  const given = new Promise<Given>((resolve, reject) => {
    client.query(new Statement(asked, types, { resolve, reject }));
  });
  return given.catch((error: Error) => {
    Error.captureStackTrace(error); // as the library does: who asked, not where the answer was read
    throw error;
  });
}

type Reading = (text: string) => unknown;
type Shape = { names: string[]; readings: Reading[] };

const noColumns: Shape = { names: [], readings: [] };

/** By connection and name. What a prepared statement gives keeps its shape: where a table is altered, the database refuses to run it. */
const shapes = new WeakMap<pg.Connection, Map<string, Shape>>();

/** What a query of the library does with its connection; its types keep that to themselves. */
declare class LibraryQuery extends pg.Query {
  name: string | undefined;
  callback: (error: Error | null) => void;
  _result: { rowCount: number | null };
  prepare(connection: pg.Connection): void;
  handleRowDescription(message: { fields: pg.FieldDef[] }): void;
  handleDataRow(message: { fields: (string | null)[] }): void;
  handleReadyForQuery(connection: pg.Connection): void;
}

class Statement extends (pg.Query as typeof LibraryQuery) {
  readonly #types: pg.CustomTypesConfig;
  readonly #rows: Record<string, unknown>[] = [];
  #shape: Shape | null = null;
  #unreadable: Error | null = null;

  constructor({ text, values, name }: Asked, types: pg.CustomTypesConfig, told: Told) {
    super(text, values);
    this.name = name;
    this.#types = types;
    this.callback = (error) =>
      error ? told.reject(error) : told.resolve({ rows: this.#rows, rowCount: this._result.rowCount });
  }

  override prepare(connection: pg.Connection): void {
    this.#shape = (this.name !== undefined && shapes.get(connection)?.get(this.name)) || null;
    super.prepare(this.#shape ? undescribed(connection) : connection);
  }

  override handleRowDescription({ fields }: { fields: pg.FieldDef[] }): void {
    this.#shape = {
      names: fields.map(({ name }) => inCode(name)),
      readings: fields.map(({ dataTypeID }) => this.#types.getTypeParser(dataTypeID, "text") as Reading), // any parser reads text
    };
  }

  override handleDataRow({ fields }: { fields: (string | null)[] }): void {
    try {
      this.#rows.push(rowOf(this.#shape ?? noColumns, fields));
    } catch (error) {
      this.#unreadable ??= error instanceof Error ? error : new Error(String(error));
    }
  }

  override handleReadyForQuery(connection: pg.Connection): void {
    if (this.name !== undefined) remember(connection, this.name, this.#shape ?? noColumns);
    this.callback(this.#unreadable);
  }
}

type Told = { resolve: (given: Given) => void; reject: (error: Error) => void };

function rowOf({ names, readings }: Shape, values: (string | null)[]): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (let index = 0; index < names.length; index++) {
    const [name, read, value] = [names[index], readings[index], values[index]];
    if (name !== undefined && read) row[name] = value === null || value === undefined ? null : read(value);
  }
  return row;
}

function remember(connection: pg.Connection, name: string, shape: Shape): void {
  let known = shapes.get(connection);
  if (!known) shapes.set(connection, (known = new Map()));
  known.set(name, shape);
}

const silent = new WeakMap<pg.Connection, pg.Connection>();

/** The same connection, on which nobody asks what an answer looks like. */
function undescribed(connection: pg.Connection): pg.Connection {
  let same = silent.get(connection);
  if (!same) {
    same = Object.create(connection, { describe: { value: () => {} } }) as pg.Connection; // it inherits all the rest
    silent.set(connection, same);
  }
  return same;
}
