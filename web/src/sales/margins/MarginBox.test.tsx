import type { Decimal } from "@trato/domain/decimal.ts";
import { expect, test } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import type { SaleMargin } from "../queries.ts";
import { MarginBox } from "./MarginBox.tsx";
import { marginWords } from "./margin-labels.ts";

const t = wordsIn("en", marginWords);
const d = (text: string) => text as Decimal; // canonical
const line = { lineId: anId<"sale_lines">(110), name: "Oak table", unitCost: d("60"), cost: d("120.00") };
const margin: SaleMargin = {
  cost: d("120.00"),
  margin: d("-20.00"),
  percent: d("-20"),
  lines: [{ ...line, margin: d("-20.00"), percent: d("-20") }],
  unknown: 1,
};

const shown = (me = aMe()) => {
  answering({ "GET /me": me, "GET /sales/:saleId/margin": margin });
  return show(<MarginBox saleId={anId(100)} money={(amount) => `€${amount}`} />, { me });
};

test("tells what the document earns, each line at a click, and of how many lines that is not known", async () => {
  const screen = await shown();
  const box = screen.getByRole("region", { name: t.margin });
  await expect.element(box.getByText(/^€-20\.00 · .20% of the amount$/u)).toBeVisible();
  await expect.element(screen.getByText(t.unknown(1))).toBeVisible();
  await screen.getByText(t.byLine).click();
  await expect.element(box.getByRole("cell", { name: "€120.00" })).toBeVisible();
});

test("nothing is asked for those who do not see costs", async () => {
  const screen = await shown(aMe({ can: { "product.seeCosts": false } }));
  expect(screen.getByRole("region", { name: t.margin }).elements()).toEqual([]);
  expect(askedOf("GET /sales/:saleId/margin")).toEqual([]);
});
