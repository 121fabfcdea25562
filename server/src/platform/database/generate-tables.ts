// Run by `npm run tables`: writes tables.ts from a database that has every migration.
import type pg from "pg";

type Column = {
  table_name: string;
  name: string;
  type: string;
  is_nullable: boolean;
  has_default: boolean;
  is_generated: boolean;
  references: string | null;
  allowed: string | null;
  kinds: string | null;
};

const columnsQuery = `
  select c.relname as table_name, a.attname as name, format_type(a.atttypid, null) as type,
    not a.attnotnull as is_nullable, (a.atthasdef and a.attgenerated = '') or a.attidentity <> '' as has_default, a.attgenerated <> '' as is_generated,
    (select r.relname from pg_constraint k join pg_class r on r.oid = k.confrelid
      where k.conrelid = c.oid and k.contype = 'f' and a.attnum = k.conkey[cardinality(k.conkey)]
        and (cardinality(k.conkey) = 1 or a.attname <> 'workspace_id') limit 1) as "references",
    (select pg_get_constraintdef(k.oid) from pg_constraint k
      where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
        and pg_get_constraintdef(k.oid) ~ '= ANY' limit 1) as allowed,
    (select t.attname from pg_constraint k join pg_attribute t on t.attrelid = k.confrelid and t.attnum = k.confkey[1]
      where k.conrelid = c.oid and k.contype = 'f' and k.conkey = array[a.attnum] and k.confrelid = 'app.kinds'::regclass) as kinds
  from pg_class c join pg_attribute a on a.attrelid = c.oid
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
  order by c.relname, a.attnum`;

/** The types of all tables as TypeScript, from the catalogue. */
export async function describeTables(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<Column>(columnsQuery);
  const tables = Map.groupBy(rows, (column) => column.table_name);
  const types = [...tables].map(([table, columns]) => tableType(table, columns));
  const names = [...tables.keys()].map((table) => `  ${camel(table)}: ${pascal(table)}Table;`);
  return `${header}\n${types.join("\n")}\nexport type Tables = {\n${names.join("\n")}\n};\n`;
}

const header = `// Generated from the database by \`npm run tables\`. What one reads to know the tables; never edited by hand.
import type { Generated, GeneratedAlways } from "kysely";
import type { CalendarDate, Moment } from "@trato/domain/dates.ts";
import type { Decimal } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { KindTaking, OriginKind, SubjectKind } from "@trato/domain/kinds.ts";
`;

function tableType(table: string, columns: Column[]): string {
  const lines = columns.map((column) => `  ${camel(column.name)}: ${columnType(table, column)};`);
  return `export type ${pascal(table)}Table = {\n${lines.join("\n")}\n};\n`;
}

function columnType(table: string, column: Column): string {
  const value = valueType(table, column);
  const type = column.is_nullable && value !== "unknown" ? `${value} | null` : value;
  if (column.is_generated) return `GeneratedAlways<${type}>`;
  return column.has_default ? `Generated<${type}>` : type;
}

function valueType(table: string, column: Column): string {
  if (column.allowed) {
    const values = [...column.allowed.matchAll(/'([^']+)'::text/g)].map((match) => `"${match[1]}"`);
    if (values.length > 0) return values.join(" | ");
  }
  if (`${table}.${column.name}` === "diary.subject_kind") return "SubjectKind"; // every command writes here: no foreign key (decision 24)
  if (column.kinds) return kindTypes[column.kinds] ?? "unknown";
  if (column.type === "uuid") return uuidType(table, column);
  return plainTypes[column.type] ?? "unknown";
}

function uuidType(table: string, column: Column): string {
  if (column.name === "workspace_id") return 'Id<"workspaces">';
  if (column.name === "id") return `Id<"${table}">`;
  return column.references ? `Id<"${column.references}">` : "string";
}

/** Which kinds of records, by the column of app.kinds that a foreign key points at. */
const kindTypes: Record<string, string> = {
  noted: 'KindTaking<"note">',
  mailed: 'KindTaking<"email">',
  filed: 'KindTaking<"file">',
  moved: "OriginKind",
};

const plainTypes: Record<string, string> = {
  text: "string",
  character: "string",
  boolean: "boolean",
  smallint: "number",
  integer: "number",
  bigint: "number",
  numeric: "Decimal",
  date: "CalendarDate",
  "timestamp with time zone": "Moment",
  "text[]": "string[]",
  "uuid[]": "string[]",
};

const camel = (name: string): string => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
const pascal = (name: string): string => camel(name).replace(/^\w/, (letter) => letter.toUpperCase());
