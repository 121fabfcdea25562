import { TradeShowLead } from "@trato/domain/capture/shows/records.ts";
import { expect, test } from "vitest";
import { page } from "vitest/browser";
import * as z from "zod/mini";
import { answering } from "../../../test/answers.ts";
import { anId } from "../../../test/ids.ts";
import { show } from "../../../test/show.tsx";
import { aTradeShow, aTradeShowReport } from "../../../test/trade-shows.ts";
import { wordsIn } from "../../platform/words.ts";
import { showWords } from "./show-labels.ts";
import { TradeShowPage } from "./TradeShowPage.tsx";

const t = wordsIn("en", showWords);

const lead = (given: Partial<z.input<typeof TradeShowLead>> = {}) =>
  z.parse(TradeShowLead, {
    id: anId(200),
    type: "lead",
    state: "open",
    title: "Twenty desks",
    contactName: "Ana Ruiz",
    companyName: null,
    salespersonName: "Luis Pardo",
    expectedRevenue: "0.00",
    receivedAt: "2026-11-23T10:15:00Z",
    ...given,
  });

const opened = (
  report = aTradeShowReport(),
  items = [lead(), lead({ id: anId(201), type: "opportunity", state: "won" })],
) => {
  answering({
    "GET /trade-shows/:tradeShowId/report": report,
    "GET /trade-shows/:tradeShowId/leads": { items, nextCursor: null },
  });
  return show(<TradeShowPage />, {
    page: "/w/$slug/trade-shows/$tradeShowId",
    at: `/w/robles/trade-shows/${anId(700)}`,
  });
};

test("tells how many leads there were, what became of them, and what each has cost", async () => {
  const screen = await opened();
  await expect.element(screen.getByText("€375.00")).toBeVisible();
  await expect.element(screen.getByText("€2,250.00")).toBeVisible();
  await expect.element(screen.getByText("€12,000.00")).toBeVisible();
  await expect.element(screen.getByRole("heading", { name: "Hábitat" })).toBeVisible();
});

test("leads to the leads of which it tells", async () => {
  const screen = await opened();
  await screen.getByRole("row", { name: "Won", exact: false }).click();
  await expect.poll(screen.address).toBe(`/w/robles/opportunities/${anId(201)}`);
});

test("of which no cost is known says nothing of it, and where nobody was met says so", async () => {
  await page.viewport(390, 844);
  const nothing = { leads: 0, qualified: 0, won: 0, lost: 0, costPerLead: null, costPerWon: null };
  const screen = await opened(aTradeShowReport({ ...nothing, tradeShow: aTradeShow({ cost: null }) }), []);
  await expect.element(screen.getByText(t.noLeads)).toBeVisible();
  expect(screen.getByText("—").elements()).toHaveLength(3);
});
