import { canonical } from "@trato/domain/decimal.ts";
import { beforeEach, expect, test } from "vitest";
import { answering } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { aTax } from "../../../test/products.ts";
import { aSaleLine } from "../../../test/sales.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { TotalReasons, type TotalReasonsProps } from "./TotalReasons.tsx";
import { WhyTotal } from "./WhyTotal.tsx";
import { whyWords } from "./why-labels.ts";

const t = wordsIn("en", whyWords);
const n = canonical;
const vat = aTax();
const eco = aTax({ id: anId(401), name: "Eco", amountKind: "fixed", amount: "0.5", sequence: 1 });
const taxIds = [vat.id];

const lines: TotalReasonsProps["lines"] = [
  aSaleLine({ id: anId(1), kind: "section", name: "Hall", sectionDiscount: { kind: "percent", percent: "10" } }),
  aSaleLine({ id: anId(2), name: "Table", taxIds: [vat.id, eco.id] }),
  aSaleLine({ id: anId(3), name: "Chair", choiceGroup: anId(9), taxIds }),
  aSaleLine({ id: anId(4), name: "Stool", choice: "alternative", choiceGroup: anId(9), taxIds }),
  aSaleLine({ id: anId(5), name: "Lamp", choice: "option", unitPrice: "40", taxIds }),
  aSaleLine({ id: anId(6), name: "Care", period: "monthly", unitPrice: "10", taxIds }),
];
const asked = { lines, discount: { kind: "amount", amount: n("50") }, currency: "EUR" } as const;

beforeEach(() => answering({ "GET /me": aMe(), "GET /taxes": { items: [eco, vat] } }));

test("tells the lines that count, each discount, each tax on its base, and what is offered beside", async () => {
  const screen = await show(<TotalReasons {...asked} />);
  const said = screen.getByRole("list");
  const untaxed = [
    `${t.counted(3)}€210.00Hall€210.00`,
    "Discount on Hall: 10% of €210.00-€21.00",
    `Discount: ${t.asked("€50.00")}-€41.32`,
    `${t.untaxed}€147.68`,
  ];
  await expect.element(said.first()).toHaveTextContent(untaxed.join(""));
  const taxes = [
    `Eco: €0.50, ${t.onLines(1)}€0.50`,
    `VAT 21 %: 21% of €147.68, ${t.onLines(3)}€31.01`,
    `${t.taxes}€31.51`,
  ];
  await expect.element(said.nth(1)).toHaveTextContent(taxes.join(""));
  await expect.element(said.nth(2)).toHaveTextContent(`${t.total}€179.19${t.perLine("€0.01")}`);
  const beside = [`Stool€100.00${t.insteadOf("Chair")}`, `Lamp€40.00${t.option}`];
  await expect.element(said.last()).toHaveTextContent(beside.join(""));
});

test("says what the document keeps where its taxes are others by now, and from what a sum was rounded", async () => {
  const workspace = { roundingMethod: "globally" as const };
  const me = aMe({ workspace });
  answering({ "GET /me": me });
  const three = [1, 2, 3].map((id) => aSaleLine({ id: anId(id), name: `Lamp ${id}`, unitPrice: "9.99", taxIds }));
  const kept = { untaxed: n("29.97"), tax: n("5.39"), total: n("35.36") };
  const screen = await show(<WhyTotal lines={three} discount={null} currency="EUR" kept={kept} />, { me });
  await screen.getByRole("button", { name: t.ofTotal }).click();
  await expect.element(screen.getByRole("dialog", { name: t.ofTotal })).toBeVisible();
  await expect.element(screen.getByText(t.keeps("€35.36", "€36.26"))).toBeVisible();
  await expect.element(screen.getByText(t.rounded("€6.2937"))).toBeVisible();
  await expect.element(screen.getByText(t.carried("-€0.01", "Lamp 1"))).toBeVisible();
});
