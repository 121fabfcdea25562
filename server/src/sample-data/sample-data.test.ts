import { sql } from "kysely";
import { expect, test } from "vitest";
import { dayIn, type Moment } from "@trato/domain/dates.ts";
import { createTestWorkspace, testEdge, testOrigin } from "../../test/factories.ts";
import { verifyPipeline } from "../opportunities/verify-pipeline.ts";
import { systemActor } from "../platform/context.ts";
import "../reactions.ts";
import { verifyStock } from "../stock/verify-stock.ts";
import { fillWithSampleData } from "./fill-with-sample-data.ts";

const today = () => dayIn("Europe/Madrid", new Date().toISOString() as Moment); // an ISO moment

test.each(["es", "en"] as const)("shows a company at work, in all states, in %s", async (language) => {
  const edge = await testEdge();
  const { id: workspaceId } = await createTestWorkspace({ language });
  await fillWithSampleData(edge, { id: workspaceId, language, today: today() });

  await edge.run({ workspaceId, actor: systemActor }, "read", testOrigin, async (ctx) => {
    const states = async (table: string, column: string) => {
      const { rows } = await sql<{ state: string }>`
        select distinct ${sql.ref(column)} as state from ${sql.ref(table)} where workspace_id = ${workspaceId}`.execute(
        ctx.db,
      );
      return rows.map(({ state }) => state).sort();
    };
    expect(await states("sales", "state")).toEqual(["cancelled", "confirmed", "done", "draft", "sent"]);
    expect(await states("opportunities", "state")).toEqual(["lost", "open", "won"]);
    expect(await states("opportunities", "type")).toEqual(["lead", "opportunity"]);
    expect(await states("purchases", "state")).toEqual(["cancelled", "confirmed", "done", "draft"]);
    expect(await states("members", "role")).toEqual(["administrator", "back_office", "manager", "sales"]);
    expect(await states("messages", "state")).toEqual(["sent"]);

    const { rows: standing } = await sql<{ stages: number; open: number; overdue: number }>`
      select count(distinct stage_id) filter (where state = 'open')::int as stages, count(*) filter (where state = 'open')::int as open,
        count(*) filter (where next_activity_on < ${ctx.today}::date)::int as overdue
      from opportunities where workspace_id = ${workspaceId} and type = 'opportunity'`.execute(ctx.db);
    expect(standing[0]).toMatchObject({ stages: 4 });
    expect(standing[0]?.overdue).toBeGreaterThan(1);

    const { rows: founders } = await sql<{ due: number }>`
      select count(*)::int as due from activities a join members m on m.id = a.assignee_id
      where a.workspace_id = ${workspaceId} and m.role = 'administrator' and a.due_on <= ${ctx.today}::date`.execute(
      ctx.db,
    );
    expect(founders[0]?.due).toBeGreaterThan(1); // whoever founded it has something to do today

    const { rows: future } = await sql<{ late: number }>`
      select count(*)::int as late from diary where workspace_id = ${workspaceId} and happened_at > now()`.execute(
      ctx.db,
    );
    expect(future[0]?.late).toBe(0);
    expect(await verifyStock(ctx)).toEqual([]);
    expect(await verifyPipeline(ctx)).toEqual([]);
  });
});
