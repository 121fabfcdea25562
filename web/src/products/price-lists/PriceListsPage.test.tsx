import { expect, test } from "vitest";
import * as z from "zod/mini";
import { answering, askedOf } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { aPriceList } from "../../../test/price-lists.ts";
import { show, type Shown } from "../../../test/show.tsx";
import { searchOf } from "../../platform/search.ts";
import { wordsIn } from "../../platform/words.ts";
import { priceListWords } from "./price-list-labels.ts";
import { PriceListsPage } from "./PriceListsPage.tsx";

const t = wordsIn("en", priceListWords);
const search = searchOf({ list: z.string() });
const france = aPriceList({ id: anId(901), name: "France", countries: ["FR"], rules: 1 });
const usual = aPriceList({ id: anId(902), name: "Public", isDefault: true, rules: 0 });
const old = aPriceList({ id: anId(903), name: "Old", archivedAt: "2020-01-01T00:00:00Z" });

const page = (me = aMe()) => {
  answering({ "GET /me": me, "GET /price-lists": { items: [old, aPriceList(), france, usual] } });
  return show(<PriceListsPage />, { page: "/w/$slug/settings/price-lists", search, me });
};
const rows = (screen: Shown) =>
  screen
    .getByRole("row")
    .elements()
    .slice(1)
    .map((row) => [...row.querySelectorAll("[role=gridcell]")].slice(0, 5).map(({ textContent }) => textContent));

test("says for whom each list is and how many rules it has, those in use first", async () => {
  const screen = await page();
  await expect
    .poll(() => rows(screen))
    .toEqual([
      ["Trade", t.byHand, "EUR", t.countRules(2), ""],
      ["France", "France", "EUR", t.countRules(1), ""],
      ["Public", "", "EUR", t.countRules(0), t.usual],
      ["Old", t.byHand, "EUR", t.countRules(2), t.isArchived],
    ]);
});

test("a list is archived from its menu, and offered again", async () => {
  answering({
    "POST /price-lists/:priceListId/archive": aPriceList({ archivedAt: "2026-01-01T00:00:00Z", version: 2 }),
    "POST /price-lists/:priceListId/unarchive": aPriceList({ version: 3 }),
  });
  const screen = await page();
  await screen.getByRole("row", { name: "Trade", exact: false }).getByRole("button").click();
  await screen.getByRole("menuitem", { name: t.archive, exact: true }).click();
  await screen.getByRole("button", { name: "Undo" }).click();
  await expect.element(screen.getByText(t.unarchived("Trade"))).toBeVisible();
  expect(askedOf("POST /price-lists/:priceListId/archive")).toEqual([{ priceListId: anId(900) }]);
  expect(askedOf("POST /price-lists/:priceListId/unarchive")).toEqual([{ priceListId: anId(900) }]);
});

test("those who may not change lists read them", async () => {
  const screen = await page(aMe({ can: { "priceList.edit": false } }));
  await expect.element(screen.getByText("France").first()).toBeVisible();
  await expect.element(screen.getByRole("button", { name: t.newList })).not.toBeInTheDocument();
});
