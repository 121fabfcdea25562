import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { atEndOfFile } from "../../../test/ending.ts";
import { createTestWorkspace, inWorkspace, testEdge, testOrigin } from "../../../test/factories.ts";
import { diaryOf, tried, whoMay } from "../../../test/trying.ts";
import { listJobs } from "../../identity/list-jobs.ts";
import { type Context, systemActor } from "../../platform/context.ts";
import { nothingToRecord } from "../../platform/diary.ts";
import "../../reactions.ts";
import { askForRates, askNow, askWhereDue, keepAnswer } from "./ask-for-rates.ts";
import { listCurrencies } from "./list-exchange-rates.ts";
import { editRateSource, getRateSource } from "./rate-source.ts";

const file = "Date, USD, \n27 November 2026, 1.0823, \n";

const bank = createServer(({ url }, response) => {
  response.writeHead(url === "/rates.csv" ? 200 : url === "/page" ? 200 : 404);
  response.end(url === "/rates.csv" ? file : "<html></html>");
});
await new Promise<void>((resolve) => bank.listen(0, "127.0.0.1", resolve));
atEndOfFile(() => bank.close());
const { port } = bank.address() as AddressInfo; // it listens
const at = (path: string) => `http://127.0.0.1:${port}${path}`;

/** Where rates may be asked for in the own network, as this bank stands in it. */
const near = (ctx: Context): Context => ({ ...ctx, site: { ...ctx.site, areOwnRatesGood: true } });

/** In one transaction, which is enough where nobody waits. */
const within = (ctx: Context) => (work: (inside: Context) => Promise<unknown>) => work(ctx) as never;

test("what the address answers is kept, and said on the page", () =>
  inWorkspace(async (t) => {
    await editRateSource(near(t.system), { address: at("/rates.csv") });
    await askForRates(within(near(t.system)));
    expect(await getRateSource(t.system)).toMatchObject({ problem: null, answeredAt: t.system.now });
    expect((await listCurrencies(t.system, {})).items).toMatchObject([{ currency: "USD", count: 1 }]);
  }));

test.each([
  [at("/nothing"), "404"],
  [at("/page"), "not the European Central Bank's file"],
  ["http://127.0.0.1:1/", "ECONNREFUSED"],
  ["https://169.254.169.254/latest", "inside the company's network"],
])("why none came from %s is said, recorded, and written to those who lead once", (address, why) =>
  inWorkspace(async (t) => {
    const ctx = near(t.system);
    await editRateSource(ctx, { address });
    await askForRates(within(ctx));
    await askForRates(within(ctx));
    expect((await getRateSource(ctx)).problem).toContain(why);
    const failed = (await diaryOf(t, ctx.workspace.id)).filter(({ event }) => event === "rate_source.failed");
    expect(failed.length).toBe(2);
    const mails = await ctx.db.selectFrom("messages").select("subject").execute();
    expect(mails.filter(({ subject }) => /exchange rates|tipos de cambio/.test(subject ?? "")).length).toBe(1);
  }),
);

test("an address inside the own network that was kept before is asked no more", () =>
  inWorkspace(async (t) => {
    await editRateSource(near(t.system), { address: at("/rates.csv") });
    await askForRates(within(t.system));
    expect((await getRateSource(t.system)).problem).toContain("inside the company's network");
    expect((await listCurrencies(t.system, {})).items).toEqual([]);
  }));

const now = async (ctx: Context) => keepAnswer(ctx, {}, await (await askNow(near(ctx)))());

test("somebody who leads has it asked at once", () =>
  inWorkspace(async (t) => {
    await editRateSource(near(t.system), { address: at("/rates.csv") });
    expect(await whoMay(t, now)).toEqual(["manager", "administrator"]);
    const marta = await t.as({ role: "manager" });
    await editRateSource(marta, { address: null });
    expect(await tried(marta, now)).toBe("rates_address.none");
  }));

test("what an address says is not kept once another one is asked", () =>
  inWorkspace(async (t) => {
    const ctx = near(t.system);
    await editRateSource(ctx, { address: at("/rates.csv") });
    const said = await (await askNow(ctx))();
    await editRateSource(ctx, { address: at("/nothing") });
    await keepAnswer(ctx, {}, said);
    expect(await getRateSource(ctx)).toMatchObject({ address: at("/nothing"), askedAt: null, problem: null });
    expect((await listCurrencies(ctx, {})).items).toEqual([]);
  }));

test("once a day every workspace with an address asks, in a job of its own", async () => {
  const edge = await testEdge();
  const [asking, silent] = [await createTestWorkspace(), await createTestWorkspace()];
  const inside = <Done>(workspaceId: typeof asking.id, work: (ctx: Context) => Promise<Done>) =>
    edge.run({ workspaceId, actor: systemActor }, "write", testOrigin, async (ctx) => {
      nothingToRecord(ctx);
      return work(ctx);
    });
  const waiting = (id: typeof asking.id) =>
    inside(id, async (ctx) => (await listJobs(ctx)).items.filter(({ task }) => task === "ask_rates").length);
  await inside(asking.id, (ctx) => editRateSource(near(ctx), { address: at("/rates.csv") }));
  await askWhereDue(edge, testOrigin);
  expect([await waiting(asking.id), await waiting(silent.id)]).toEqual([1, 0]);
});
