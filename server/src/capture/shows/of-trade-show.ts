import { type RawBuilder, sql } from "kysely";
import type { Id } from "@trato/domain/ids.ts";
import type { Context } from "../../platform/context.ts";

/** Whether an opportunity `o` came from a trade show, as a condition; several arrivals that lie on one lead are one. */
export const ofTradeShow = (ctx: Context, id: Id<"trade_shows">): RawBuilder<boolean> => sql`
  o.workspace_id = ${ctx.workspace.id} and o.id in (
    select a.subject_id from arrivals a
    where a.workspace_id = ${ctx.workspace.id} and a.source = 'trade_show' and a.channel = ${id} and a.subject_kind = 'opportunity')`;
