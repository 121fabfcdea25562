import { sql } from "kysely";
import * as z from "zod/mini";
import type { ListCards } from "@trato/domain/opportunities/inputs.ts";
import { Refusal } from "@trato/domain/errors.ts";
import type { Context } from "../platform/context.ts";
import { decodeCursor, pageOfRows } from "../platform/cursor.ts";
import { type CardRow, cardsOfColumn, foundOnBoard, isPlain, presentCard } from "./board-cards.ts";

const key = z.tuple([z.string().check(z.regex(/^[0-9a-z]+$/), z.maxLength(10_000)), z.uuid()]);

/** The cards of one column, page by page from the top. */
export async function listCards(ctx: Context, { stageId, limit, cursor, ...filter }: ListCards) {
  const [rank, id] = cursor === undefined ? [] : decodeCursor(cursor, key);
  const after = rank !== undefined && id !== undefined ? { rank, id } : undefined;
  const cards = cardsOfColumn(ctx, filter, { limit, after });
  const found = isPlain(filter) ? sql`` : sql`with found as materialized (${foundOnBoard(ctx, filter, stageId)})`;
  const { rows } = await sql<{ cards: CardRow[] }>`
    ${found} select k.cards from stages s cross join lateral (${cards}) as k
    where s.workspace_id = ${ctx.workspace.id} and s.id = ${stageId}`.execute(ctx.db);
  const [column] = rows;
  if (!column) throw new Refusal("not_found", "record.not_found");
  const page = pageOfRows(column.cards, limit, (card) => [card.rank, card.id]);
  return { ...page, items: page.items.map((card) => presentCard(ctx, card)) };
}
