import { sql } from "kysely";

const taxesOfLine = sql`taxes t where t.workspace_id = l.workspace_id and t.id = any (l.tax_ids)`;

/** The names of the taxes of a line (`l`), in the order in which they are counted. */
export const taxNamesOfLine = sql<string[]>`array(select t.name from ${taxesOfLine} order by t.sequence, t.id)`;

/** Whether the price of a line (`l`) has a tax in it. */
export const isTaxInPrice = sql<boolean>`exists (select from ${taxesOfLine} and t.price_included)`;
