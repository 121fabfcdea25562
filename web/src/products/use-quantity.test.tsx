import type { Decimal } from "@trato/domain/decimal.ts";
import { expect, test } from "vitest";
import { answering } from "../../test/answers.ts";
import { anId } from "../../test/ids.ts";
import { aUnit } from "../../test/products.ts";
import { show } from "../../test/show.tsx";
import { useQuantity } from "./use-quantity.ts";

function Sentence() {
  const say = useQuantity();
  const quantities = [
    ["1", "dozen"],
    ["2.5", "dozen"],
    ["12", "kg"],
    ["3", null],
  ] as [Decimal, string | null][]; // decimals
  return <p>{quantities.map(([quantity, unit]) => say(quantity, unit)).join(" · ")}</p>;
}

test("says quantities with their units, one told from many, and without one the number alone", async () => {
  const dozen = aUnit({
    id: anId(115),
    name: "dozen",
    one: "docena",
    many: "docenas",
    relation: "bigger",
    ratio: "12",
  });
  answering({ "GET /units": { items: [dozen] } });
  const screen = await show(<Sentence />);
  await expect.element(screen.getByText("1 docena · 2.5 docenas · 12 kg · 3")).toBeVisible();
});
