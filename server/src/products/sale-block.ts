import { sql } from "kysely";

/** Why a product (`p`) is not sold at present: it, a part of its kit, or all that can be picked of a choice. Asked only where it can matter. */
export const saleBlockOf = sql<string | null>`
  case when p.sale_block is not null or p.is_kit or p.is_combo then app.sale_block_of(p) end`;

/** The same of a line (`l`) with what was picked on it. */
export const saleBlockOfLine = sql<string | null>`
  case when p.sale_block is not null or p.is_kit or p.is_combo or l.shares <> '[]' then app.sale_block_of_line(p, l.shares) end`;
