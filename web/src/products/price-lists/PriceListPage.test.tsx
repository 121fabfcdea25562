import { everyday } from "@trato/domain/everyday.ts";
import { expect, test } from "vitest";
import * as z from "zod/mini";
import { answering, askedOf } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { aPriceList, aPriceRule } from "../../../test/price-lists.ts";
import { show } from "../../../test/show.tsx";
import { searchOf } from "../../platform/search.ts";
import { wordsIn } from "../../platform/words.ts";
import { ruleWords } from "./price-list-labels.ts";
import { PriceListPage } from "./PriceListPage.tsx";

const t = wordsIn("en", ruleWords);
const table = { id: anId(300), name: "Table", unitName: "units" };
const many = aPriceRule({ id: anId(911), productId: anId(300), product: table, minQuantity: "25", discount: "20" });

const page = (me = aMe()) => {
  answering({
    "GET /me": me,
    "GET /price-lists/:priceListId/rules": { list: aPriceList(), items: [many, aPriceRule()] },
    "GET /price-lists/:priceListId/examples": { items: [] },
  });
  const address = { page: "/w/$slug/settings/price-lists/$priceListId", params: { priceListId: anId(900) } };
  return show(<PriceListPage />, { ...address, search: searchOf({ rule: z.string() }), me });
};

test("tells the rules as they are tried: for what, at what price, and when", async () => {
  const screen = await page();
  await expect.element(screen.getByRole("heading", { name: "Trade" })).toBeVisible();
  const rows = () =>
    screen
      .getByRole("row")
      .elements()
      .slice(1)
      .map((row) => [...row.querySelectorAll("[role=gridcell]")].slice(0, 3).map(({ textContent }) => textContent));
  await expect.poll(rows).toEqual([
    ["Table", t.lessThan("20%", t.ofProduct), t.from("25")],
    [t.everything, t.lessThan("10%", t.ofProduct), t.always],
  ]);
});

test("a rule is deleted at once, and made again as it was", async () => {
  const changed = { ...many, brokenExamples: [] };
  answering({ "DELETE /price-rules/:priceRuleId": changed, "POST /price-lists/:priceListId/rules": changed });
  const screen = await page();
  await screen.getByRole("row", { name: "Table", exact: false }).getByRole("button").click();
  await screen.getByRole("menuitem", { name: t.remove }).click();
  await screen.getByRole("button", { name: everyday.undo.en }).click();
  await expect
    .poll(() => askedOf("POST /price-lists/:priceListId/rules"))
    .toMatchObject([
      { id: anId(911), priceListId: anId(900), productId: anId(300), minQuantity: "25", discount: "20" },
    ]);
  expect(askedOf("DELETE /price-rules/:priceRuleId")).toEqual([{ priceRuleId: anId(911) }]);
});

test("who may not change price lists reads their rules", async () => {
  const screen = await page(aMe({ can: { "priceList.edit": false } }));
  await expect.element(screen.getByText("Table")).toBeVisible();
  expect(screen.getByRole("button", { name: t.newRule }).elements()).toHaveLength(0);
});
