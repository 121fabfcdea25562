import * as z from "zod/mini";
import { expect, test } from "vitest";
import { answering } from "../../../test/answers.ts";
import { anId } from "../../../test/ids.ts";
import { aUnit } from "../../../test/products.ts";
import { show } from "../../../test/show.tsx";
import { searchOf } from "../../platform/search.ts";
import { UnitsPage } from "./UnitsPage.tsx";

const dozen = aUnit({ id: anId(113), name: "dozen", relation: "bigger", ratio: "12", rounding: "0.01" });
const kilo = aUnit({ id: anId(114), name: "kg", dimension: "weight" });
const gram = aUnit({ id: anId(115), name: "g", dimension: "weight", relation: "smaller", ratio: "1000" });
const page = { page: "/w/$slug/settings/units", search: searchOf({ unit: z.string() }) };

const opened = () => {
  answering({
    "GET /units": { items: [aUnit(), dozen, kilo, gram] },
  });
  return show(<UnitsPage />, page);
};

test("say what they are worth and in which steps they are counted", async () => {
  const screen = await opened();
  await expect.element(screen.getByText("1 dozen = 12 units")).toBeVisible();
  await expect.element(screen.getByText("1 kg = 1,000 g")).toBeVisible();
  await expect.element(screen.getByText("0.01")).toBeVisible();
});
