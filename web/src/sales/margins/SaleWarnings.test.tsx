import type { CalendarDate } from "@trato/domain/dates.ts";
import type { Decimal } from "@trato/domain/decimal.ts";
import { expect, test } from "vitest";
import { answering } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { show } from "../../../test/show.tsx";
import { CurrencyContext } from "../../platform/session.ts";
import { wordsIn } from "../../platform/words.ts";
import type { SaleWarning } from "../queries.ts";
import { marginWords } from "./margin-labels.ts";
import { SaleWarnings } from "./SaleWarnings.tsx";

const t = wordsIn("en", marginWords);
const d = (text: string) => text as Decimal; // canonical
const about = {
  lineId: null,
  name: null,
  unitCost: null,
  percent: null,
  reason: null,
  credit: null,
  promised: null,
  orders: [],
};
const ofLine = { ...about, lineId: anId<"sale_lines">(110), name: "Oak table" };

const warnings = (...items: SaleWarning[]) => {
  answering({ "GET /me": aMe(), "GET /sales/:saleId/warnings": { items } });
  return show(<SaleWarnings saleId={anId(100)} />);
};

test("each thing to know is said in words, and another document with the reference is one click away", async () => {
  const orders = [
    { id: anId<"sales">(101), number: "S00007" },
    { id: anId<"sales">(102), number: null },
  ];
  const screen = await warnings(
    { ...about, code: "reference_used", orders },
    { ...ofLine, code: "product_archived" },
    { ...ofLine, code: "product_blocked", reason: "Recalled" },
    { ...ofLine, lineId: anId<"sale_lines">(112), code: "product_blocked", reason: "Recalled" },
    { ...ofLine, code: "below_cost", unitCost: "60" as Decimal },
    {
      ...ofLine,
      name: "Lamp",
      lineId: anId<"sale_lines">(111),
      code: "below_margin",
      unitCost: "6" as Decimal,
      percent: "15" as Decimal,
    },
  );
  await expect.element(screen.getByText(t.belowMargin("Lamp", "15%", "€6.00"))).toBeVisible();
  await expect.element(screen.getByText(t.belowCost("Oak table", "€60.00"))).toBeVisible();
  await expect.element(screen.getByText(t.archived("Oak table"))).toBeVisible();
  await expect.element(screen.getByText(t.blocked("Oak table", "Recalled"))).toBeVisible();
  await expect.element(screen.getByRole("link", { name: "S00007" })).toBeVisible();
  await expect.element(screen.getByRole("link", { name: t.draft })).toBeVisible();
});

test("what goes beyond the customer's credit is said with its figures, and where only others matter not at all", async () => {
  const credit = { limit: d("1000"), used: d("800"), amount: d("450.5"), excess: d("250.5"), currency: "EUR" };
  answering({
    "GET /me": aMe(),
    "GET /sales/:saleId/warnings": { items: [{ ...about, code: "over_credit", credit }] },
  });
  const screen = await show(
    <>
      <SaleWarnings saleId={anId(100)} />
      <SaleWarnings saleId={anId(100)} only={["reference_used"]} />
    </>,
  );
  const said = t.overCredit("€250.50", "€1,000.00", "€800.00", "€450.50");
  await expect.element(screen.getByText(said)).toBeVisible();
  expect(screen.getByText(said).elements()).toHaveLength(1);
});

test("goods that others hold are told with the quotations that do, and until when", async () => {
  const sale = { id: anId<"sales">(101), number: "S00012" };
  const until = "2026-12-31" as CalendarDate;
  const offers = [
    { sale, until },
    { sale: null, until: null },
  ];
  const promised = { quantity: d("5"), free: d("6"), unitName: "unit", offers };
  const screen = await warnings({ ...ofLine, code: "promised_elsewhere", promised });
  const said = `${t.promised("Oak table", "6 unit", "5 unit")} S00012 ${t.until("31 Dec 2026")}; ${t.ofColleague}`;
  await expect.element(screen.getByText(said)).toBeVisible();
  await expect.element(screen.getByRole("link", { name: "S00012" })).toBeVisible();
});

test("what products cost is in the workspace's currency, also where the offer is in another one", async () => {
  const item = { ...ofLine, code: "below_cost" as const, unitCost: "60" as Decimal };
  answering({ "GET /me": aMe(), "GET /sales/:saleId/warnings": { items: [item] } });
  const screen = await show(
    <CurrencyContext value="JPY">
      <SaleWarnings saleId={anId(100)} />
    </CurrencyContext>,
  );
  await expect.element(screen.getByText(t.belowCost("Oak table", "€60.00"))).toBeVisible();
});

test("without figures where costs are not seen, and without the order where it is not reached", async () => {
  const screen = await warnings({ ...about, code: "reference_used" }, { ...ofLine, code: "below_permitted" });
  await expect.element(screen.getByText(t.belowPermitted("Oak table"))).toBeVisible();
  await expect.element(screen.getByText(t.referenceUsedSomewhere)).toBeVisible();
});

test("nothing stands there where there is nothing to know", async () => {
  const screen = await warnings();
  await expect.element(screen.getByRole("status", { name: t.warnings })).toBeEmptyDOMElement();
});
