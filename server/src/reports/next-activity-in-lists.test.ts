import { ListContacts } from "@trato/domain/contacts/inputs.ts";
import { addDays } from "@trato/domain/dates.ts";
import type { Due, NextActivity } from "@trato/domain/fields/next-activity.ts";
import { ListPurchases } from "@trato/domain/purchasing/inputs.ts";
import { ListSales } from "@trato/domain/sales/inputs.ts";
import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { aboutContact, aboutSale, aboutPurchase } from "../../test/factories-subjects.ts";
import { pagesOf } from "../../test/trying.ts";
import type { About } from "../activities/about-route.ts";
import { finishActivity } from "../activities/change-activity.ts";
import { planActivity } from "../activities/plan-activity.ts";
import { listContacts } from "../contacts/list-contacts.ts";
import type { Context } from "../platform/context.ts";
import { listPurchases } from "../purchasing/list-purchases.ts";
import { listSales } from "../sales/list-sales.ts";
import "../reactions.ts";

type Asked = { activity?: Due | Due[]; sort?: "nextActivityOn" | "-nextActivityOn"; limit?: number; cursor?: string };

type Listed = { items: { id: string; nextActivity: NextActivity }[]; nextCursor: string | null; count?: number };

const lists: [string, (ctx: Context) => Promise<About>, (ctx: Context, asked: Asked) => Promise<Listed>][] = [
  [
    "quotations",
    aboutSale,
    (ctx: Context, asked: Asked) => listSales(ctx, ListSales.parse({ ...asked, count: "true" })),
  ],
  [
    "purchases",
    aboutPurchase,
    (ctx: Context, asked: Asked) => listPurchases(ctx, ListPurchases.parse({ ...asked, count: "true" })),
  ],
  [
    "contacts",
    aboutContact,
    (ctx: Context, asked: Asked) => listContacts(ctx, ListContacts.parse({ ...asked, count: "true" })),
  ],
];

test.each(lists)("a list of %s tells what is to be done next, goes by it and is narrowed to it", (_, make, listed) =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const plan = (about: About, days: number) =>
      planActivity(ctx, about, { kind: "call", summary: "Ask", dueOn: addDays(ctx.today, days) });
    const late = await make(ctx);
    const { id: others } = await make(ctx);
    const now = await make(ctx);
    const soon = await make(ctx);
    await plan(soon, 3);
    await plan(late, 1);
    const first = await plan(late, -1);
    await plan(now, 0);
    const asked = async (given: Asked): Promise<string[]> => {
      const { items, count } = await listed(ctx, { limit: 100, ...given });
      const made = [late.id, now.id, soon.id, others];
      expect(given.activity === "none" || given.activity === undefined || count === items.length).toBe(true);
      return items.map(({ id }) => id).filter((id: string) => made.includes(id));
    };
    const { items } = await listed(ctx, { limit: 100 });
    expect(items.find(({ id }) => id === late.id)?.nextActivity).toEqual({
      on: addDays(ctx.today, -1),
      kind: "call",
      summary: "Ask",
    });
    expect(await asked({ activity: "overdue" })).toEqual([late.id]);
    expect(await asked({ activity: "today" })).toEqual([now.id]);
    expect(await asked({ activity: "planned" })).toEqual([soon.id]);
    expect(await asked({ activity: "none" })).toEqual([others]);
    expect((await asked({ activity: ["none", "today"] })).toSorted()).toEqual([now.id, others].toSorted());
    expect(await asked({ sort: "nextActivityOn" })).toEqual([late.id, now.id, soon.id, others]);
    const pages = await pagesOf((cursor) =>
      listed(ctx, { sort: "-nextActivityOn", limit: 2, ...(cursor && { cursor }) }),
    );
    expect(
      pages
        .flat()
        .map(({ id }) => id)
        .slice(0, 3),
    ).toEqual([soon.id, now.id, late.id]);
    await finishActivity(ctx, { activityId: first.id });
    expect(await asked({ activity: "planned", sort: "nextActivityOn" })).toEqual([late.id, soon.id]);
  }),
);
