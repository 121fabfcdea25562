import { expect, test } from "vitest";
import { answering } from "../../test/answers.ts";
import { anId } from "../../test/ids.ts";
import { aUnit } from "../../test/products.ts";
import { show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { unitWords } from "./setting-labels.ts";
import { UnitsPage } from "./UnitsPage.tsx";

const t = wordsIn("en", unitWords);
const dozen = aUnit({ id: anId(113), name: "dozen", relation: "bigger", ratio: "12", rounding: "0.01" });
const kilo = aUnit({ id: anId(114), name: "kg", dimension: "weight" });
const gram = aUnit({ id: anId(115), name: "g", dimension: "weight", relation: "smaller", ratio: "1000" });
const mood = aUnit({ id: anId(116), name: "smile", dimension: "mood" });

test.each([
  ["unit", t.reference, "1"],
  ["dozen", "1 dozen = 12 unit", "0.01"],
  ["g", "1 kg = 1,000 g", "1"],
])("%s: %s", async (name, worth, step) => {
  answering({ "GET /units": { items: [aUnit(), dozen, kilo, gram] } });
  const screen = await show(<UnitsPage />);
  const row = screen.getByRole("row", { name: `${name} ${worth} ${step}`, exact: true });
  await expect.element(row).toBeVisible();
});

test("stand together with what measures the same, under its name", async () => {
  answering({ "GET /units": { items: [aUnit(), kilo, dozen, mood] } });
  const screen = await show(<UnitsPage />);
  await expect
    .element(screen.getByRole("table", { name: t.quantity }))
    .toHaveTextContent("QuantityUnitIsSmallest stepunitThe reference1dozen1 dozen = 12 unit0.01");
  await expect.element(screen.getByRole("table", { name: t.weight })).toBeVisible();
  await expect.element(screen.getByRole("table", { name: "mood" })).toBeVisible();
});
