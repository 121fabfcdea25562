import * as z from "zod/mini";
import { beforeEach, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { answering, askedOf, refused } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { type Shown, show } from "../../../test/show.tsx";
import { aTradeShow } from "../../../test/trade-shows.ts";
import { flag, searchOf } from "../../platform/search.ts";
import { wordsIn } from "../../platform/words.ts";
import { tradeShowReportQuery, tradeShowsQuery } from "./queries.ts";
import { showWords } from "./show-labels.ts";
import { TradeShowDialog } from "./TradeShowDialog.tsx";
import { TradeShowsPage } from "./TradeShowsPage.tsx";
import { touchesTradeShow } from "./use-trade-show-menu.tsx";

const t = wordsIn("en", showWords);
const old = aTradeShow({ id: anId(701), name: "Old one", archivedAt: "2026-01-01T08:00:00Z" });

beforeEach(() =>
  answering({
    "GET /me": aMe(),
    "GET /trade-shows": { items: [aTradeShow(), old] },
    "GET /opportunity-values": { sources: ["Web"], tags: ["feria"], city: [] },
    "GET /teams": { items: [] },
  }),
);

const opened = (search = "", me = aMe()) =>
  show(<TradeShowsPage />, {
    me,
    page: "/w/$slug/settings/trade-shows",
    at: `/w/robles/settings/trade-shows${search}`,
    search: searchOf({ archived: flag(), tradeShow: z.string() }),
  });
const row = (screen: Shown, name: string) => screen.getByRole("row", { name, exact: false });
const button = (screen: Shown, name: string) => screen.getByRole("button", { name, exact: true });

test("those in use and those archived are two lists", async () => {
  const screen = await opened();
  await expect.element(row(screen, "Hábitat")).toBeVisible();
  await expect.element(row(screen, "4,500.00")).toBeVisible();
  expect(row(screen, "Old one").elements()).toEqual([]);
  await button(screen, "Archived").click();
  await expect.element(row(screen, "Old one")).toBeVisible();
});

test("a new one is made of its name and what else is known", async () => {
  answering({ "POST /trade-shows": ({ id, name }) => aTradeShow({ id: id ?? "", name }) });
  const screen = await opened();
  await expect.element(row(screen, "Hábitat")).toBeVisible();
  await userEvent.keyboard("c");
  await screen.getByRole("textbox", { name: t.name }).fill("Interihotel");
  await screen.getByRole("textbox", { name: t.cost }).fill("1200,5");
  await button(screen, t.create).click();
  await expect.element(screen.getByRole("heading", { name: t.created("Interihotel") })).toBeVisible();
  expect(askedOf("POST /trade-shows")).toMatchObject([
    { name: "Interihotel", cost: "1200.5", currency: "EUR", place: null, source: t.tradeShow, teamId: null },
  ]);
});

test("of a change only what changed is sent, and what was emptied is nothing", async () => {
  answering({ "PATCH /trade-shows/:tradeShowId": aTradeShow({ version: 2 }) });
  const screen = await opened();
  await row(screen, "Hábitat").click();
  await screen.getByRole("textbox", { name: t.place }).fill("");
  await button(screen, t.save).click();
  await expect
    .poll(() => askedOf("PATCH /trade-shows/:tradeShowId"))
    .toEqual([{ tradeShowId: anId(700), place: null, version: 1 }]);
});

test("it is archived, and back in use when one takes that back", async () => {
  answering({
    "POST /trade-shows/:tradeShowId/archive": aTradeShow({ archivedAt: "2026-11-23T08:00:00Z", version: 2 }),
    "POST /trade-shows/:tradeShowId/restore": aTradeShow({ version: 3 }),
  });
  const screen = await opened();
  await row(screen, "Hábitat").hover();
  await row(screen, "Hábitat").getByRole("button").click();
  await screen.getByRole("menuitem", { name: t.archive }).click();
  await button(screen, "Undo").click();
  await expect.poll(() => askedOf("POST /trade-shows/:tradeShowId/restore")).toEqual([{ tradeShowId: anId(700) }]);
});

test("its menu leads to its report", async () => {
  const screen = await opened();
  await row(screen, "Hábitat").hover();
  await row(screen, "Hábitat").getByRole("button").click();
  await screen.getByRole("menuitem", { name: t.report }).click();
  await expect.poll(screen.address).toBe(`/w/robles/trade-shows/${anId(700)}`);
});

test("those who sell only read them", async () => {
  const screen = await opened("?tradeShow=new", aMe({ can: { "tradeShow.edit": false } }));
  await expect.element(row(screen, "Hábitat")).toBeVisible();
  expect(screen.getByRole("dialog").elements()).toEqual([]);
});

test("a name that is taken is said at its field", async () => {
  const errors = [{ path: "name", code: "taken", message: "There is one already" }];
  answering({ "POST /trade-shows": refused("trade_show.name_taken", { errors }) });
  const screen = await show(<TradeShowDialog tradeShow={null} onClose={() => undefined} />);
  await screen.getByRole("textbox", { name: t.name }).fill("Hábitat");
  await button(screen, t.create).click();
  await expect
    .element(screen.getByRole("textbox", { name: t.name }))
    .toHaveAccessibleDescription("There is one already");
});

test("they are asked for again when one of them or a lead of it changes", () => {
  expect(tradeShowsQuery.meta).toEqual({ follows: { setting: "any" } });
  expect(tradeShowReportQuery(anId(700)).meta).toEqual({ follows: { setting: "any", opportunity: "any" } });
  expect(touchesTradeShow(null, aTradeShow())).toEqual([{ kind: "setting", id: anId(700), version: 1 }]);
  expect(touchesTradeShow(null, undefined)).toEqual([]);
});
