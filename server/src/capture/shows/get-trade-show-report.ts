import { sql } from "kysely";
import { costPer } from "@trato/domain/capture/shows/cost-per.ts";
import type { OneTradeShow } from "@trato/domain/capture/shows/inputs.ts";
import type { TradeShowReport } from "@trato/domain/capture/shows/records.ts";
import { type Decimal, nothing } from "@trato/domain/decimal.ts";
import { amountText } from "@trato/domain/money.ts";
import type { Context } from "../../platform/context.ts";
import { authorize } from "../../platform/permissions.ts";
import { ofTradeShow } from "./of-trade-show.ts";
import { readTradeShow } from "./trade-shows.ts";

type Counted = Pick<TradeShowReport, "leads" | "qualified" | "won" | "lost"> & { open: Decimal; gained: Decimal };

/** What came of a trade show: how many leads, what became of them, and what each has cost. */
export async function getTradeShowReport(ctx: Context, { tradeShowId }: OneTradeShow): Promise<TradeShowReport> {
  authorize(ctx, "arrival.read");
  const tradeShow = await readTradeShow(ctx, tradeShowId);
  const { rows } = await sql<Counted>`
    select count(*)::int as leads,
      count(*) filter (where o.type = 'opportunity')::int as qualified,
      count(*) filter (where o.state = 'won')::int as won,
      count(*) filter (where o.state = 'lost' and o.archived_at is null)::int as lost,
      coalesce(sum(o.expected_revenue) filter (where o.state = 'open'), 0) as open,
      coalesce(sum(o.expected_revenue) filter (where o.state = 'won'), 0) as gained
    from opportunities o where ${ofTradeShow(ctx, tradeShowId)}`.execute(ctx.db);
  const { open, gained, ...counts } = rows[0] ?? {
    leads: 0,
    qualified: 0,
    won: 0,
    lost: 0,
    open: nothing,
    gained: nothing,
  };
  const { currencyDecimals } = ctx.workspace;
  return {
    tradeShow,
    ...counts,
    openRevenue: amountText(open, currencyDecimals),
    wonRevenue: amountText(gained, currencyDecimals),
    costPerLead: costPer(tradeShow, counts.leads),
    costPerWon: costPer(tradeShow, counts.won),
  };
}
