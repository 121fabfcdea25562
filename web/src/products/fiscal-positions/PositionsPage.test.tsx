import { expect, test } from "vitest";
import * as z from "zod/mini";
import { answering } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { aFiscalPosition } from "../../../test/products.ts";
import { show, type Shown } from "../../../test/show.tsx";
import { searchOf } from "../../platform/search.ts";
import { wordsIn } from "../../platform/words.ts";
import { countryTaxWords, positionWords } from "./position-labels.ts";
import { PositionsPage } from "./PositionsPage.tsx";

const t = wordsIn("en", positionWords);
const country = wordsIn("en", countryTaxWords);
const search = searchOf({ position: z.string() });
const islands = aFiscalPosition({
  id: anId(431),
  name: "Islands",
  isAutomatic: true,
  country: "ES",
  zipRanges: [{ from: "35000", to: "35999" }],
  mappings: [{ from: anId(400), to: [] }],
});
const union = aFiscalPosition({
  id: anId(432),
  name: "Union",
  isAutomatic: true,
  isInUnion: true,
  isVatRequired: true,
});
const old = aFiscalPosition({ id: anId(433), name: "Old", archivedAt: "2020-01-01T00:00:00Z" });

const page = (me = aMe()) => {
  answering({
    "GET /me": me,
    "GET /taxes": { items: [] },
    "GET /fiscal-positions": { items: [old, aFiscalPosition(), islands, union] },
    "GET /country-taxes": { country: "ES", taxes: [], positions: ["Surcharge"], services: [] },
  });
  return show(<PositionsPage />, { page: "/w/$slug/settings/fiscal-positions", search, me });
};
const rows = (screen: Shown) =>
  screen
    .getByRole("row")
    .elements()
    .slice(1)
    .map((row) => [...row.querySelectorAll("[role=gridcell]")].slice(0, 3).map(({ textContent }) => textContent));

test("says for whom each holds and what it changes, those in use first", async () => {
  const screen = await page();
  await expect
    .poll(() => rows(screen))
    .toEqual([
      ["Domestic", t.byHand, t.noChanges],
      ["Islands", "Spain · 35000-35999", t.changed(1)],
      ["Union", `${t.union} · ${t.withVat}`, t.noChanges],
      ["Old", t.byHand, t.noChanges],
    ]);
});

test("who may not change taxes only reads", async () => {
  const screen = await page(aMe({ can: { "tax.edit": false } }));
  await expect.element(screen.getByText("Islands")).toBeVisible();
  for (const name of [t.newPosition, country.add]) {
    expect(screen.getByRole("button", { name }).elements()).toHaveLength(0);
  }
});
