import { sql } from "kysely";
import type { Context } from "../platform/context.ts";

/** Where the lines of one kind of document are kept, and what they have besides what all lines have. */
export type LineTable = {
  table: string;
  owner: string;
  columns: Record<string, "text" | "date" | "numeric" | "jsonb" | "uuid" | "boolean">;
  /** What is kept of them besides, while those of before are still there; not of a new document. */
  besides?: (ctx: Context, documentId: string, lines: readonly object[]) => Promise<void>;
};

/** Writes the lines of a document in the place of those it had, in their order, with two statements however many they are; a new document had none. */
export async function keepLines(
  ctx: Context,
  { table, owner, columns, besides }: LineTable,
  documentId: string,
  lines: readonly object[],
  { isNew = false } = {},
): Promise<void> {
  const kept = Object.entries({ ...everyLine, ...columns });
  const names = sql.join(kept.map(([name]) => sql.ref(name)));
  const values = sql.raw(kept.map(([name]) => `l."${name}"`).join(", "));
  const shape = sql.raw(kept.map(([name, type]) => `"${name}" ${type}`).join(", "));
  const rows = JSON.stringify(lines.map((line, position) => ({ ...line, position })));
  const emptied = () =>
    sql`
      delete from ${sql.table(table)} where workspace_id = ${ctx.workspace.id} and ${sql.ref(owner)} = ${documentId}
    `.execute(ctx.db);
  await Promise.all([
    !isNew && besides?.(ctx, documentId, lines),
    !isNew && emptied(),
    sql`
      insert into ${sql.table(table)} (workspace_id, ${sql.ref(owner)}, ${names})
      select ${ctx.workspace.id}, ${documentId}, ${values} from json_to_recordset(${rows}) as l (${shape})
    `.execute(ctx.db),
  ]);
}

/** What every line has, by its name in an answer and its type in the database. */
const everyLine = {
  id: "uuid",
  position: "int",
  productId: "uuid",
  name: "text",
  quantity: "numeric",
  unitId: "uuid",
  unitPrice: "numeric",
  discount: "numeric",
  taxIds: "uuid[]",
  subtotal: "numeric",
  tax: "numeric",
  total: "numeric",
};
