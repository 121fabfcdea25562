import { canonical } from "@trato/domain/decimal.ts";
import { beforeEach, expect, test } from "vitest";
import { answering } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { aTax } from "../../../test/products.ts";
import { aSaleLine } from "../../../test/sales.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { LineReasons, type LineReasonsProps } from "./LineReasons.tsx";
import { whyWords } from "./why-labels.ts";

const t = wordsIn("en", whyWords);
const vat = aTax();
const taxed = { taxIds: [vat.id], productTaxIds: [vat.id] };
const line = aSaleLine({ ...taxed, quantity: "3", unitPrice: "9.99", discount: "5" });
const whose = { fiscalPositionId: null, isFiscalPositionSet: false, partnerId: anId<"contacts">(101) };

beforeEach(() =>
  answering({ "GET /me": aMe(), "GET /taxes": { items: [vat] }, "GET /fiscal-positions": { items: [] } }),
);

const reasons = (given: Partial<LineReasonsProps> = {}) => show(<LineReasons {...{ line, whose }} {...given} />);

test("goes from quantity and price through the discount and each tax to the total, with every rounding", async () => {
  const screen = await reasons();
  const steps = screen.getByRole("list").first();
  const said = [
    `${t.times("3 unit", "€9.99")}€29.97`,
    `${t.discountOf("5%")}-€1.4985`,
    `${t.amount}€28.47${t.rounded("€28.4715")}`,
    `${t.untaxed}€28.47`,
    `VAT 21 %: 21% of €28.47€5.98${t.rounded("€5.9787")}`,
    `${t.total}€34.45`,
    t.perLine("€0.01"),
  ];
  await expect.element(steps).toHaveTextContent(said.join(""));
  await expect.element(screen.getByText(t.ofProduct("VAT 21 %"))).toBeVisible();
});

test("says what its document keeps where the tax is another one by now", async () => {
  const kept = { untaxed: canonical("28.47"), tax: canonical("5.12"), total: canonical("33.59") };
  const screen = await reasons({ kept });
  await expect.element(screen.getByText(t.keeps("€33.59", "€34.45"))).toBeVisible();
});
