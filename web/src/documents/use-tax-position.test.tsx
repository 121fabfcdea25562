import { useSuspenseQuery } from "@tanstack/react-query";
import { beforeEach, expect, test, vi } from "vitest";
import { answering, askedOf } from "../../test/answers.ts";
import { anId } from "../../test/ids.ts";
import { aFiscalPosition, aPickedProduct, aTax } from "../../test/products.ts";
import { aSale, aSaleLine } from "../../test/sales.ts";
import { type Shown, show } from "../../test/show.tsx";
import { everyday } from "@trato/domain/everyday.ts";
import { wordsIn } from "../platform/words.ts";
import { positionWords } from "../products/fiscal-positions/position-labels.ts";
import { productWords } from "../products/labels.ts";
import { saleWords } from "../sales/labels.ts";
import { LineTable } from "../sales/lines/LineTable.tsx";
import { saleQuery } from "../sales/queries.ts";
import { SaleHeader } from "../sales/SaleHeader.tsx";
import { useSaleDraft } from "../sales/use-sale-draft.ts";
import { documentWords } from "./labels.ts";

const t = wordsIn("en", documentWords);
const [full, none] = [
  aTax({ id: anId(401), name: "VAT 21 %", priceIncluded: true }),
  aTax({ id: anId(402), name: "Export 0 %", amount: "0" }),
];
const abroad = aFiscalPosition({ id: anId(432), name: "Abroad", mappings: [{ from: full.id, to: [none.id] }] });
const taxed = { unitPrice: "121", taxIds: [full.id], productTaxIds: [full.id] };
const table = aSaleLine({ id: anId(110), name: "Oak table", ...taxed });
const byHand = aSaleLine({
  id: anId(120),
  name: "Chair",
  unitPrice: "50",
  taxIds: [none.id],
  productTaxIds: [full.id],
});
const quotation = aSale({ lines: [table, byHand], version: 3 });
const lamp = aPickedProduct({ id: anId(130), name: "Lamp", listPrice: "12.1", taxIds: [full.id] });
const edit = "PATCH /sales/:saleId";

function Quotation() {
  const { data: sale } = useSuspenseQuery(saleQuery(quotation.id));
  const draft = useSaleDraft(sale);
  return (
    <>
      <SaleHeader sale={sale} {...draft} />
      <LineTable sale={sale} draft={draft} amounts={[]} isLocked={false} />
    </>
  );
}

/** A server that keeps what it is sent. */
let kept = quotation;
const keeps = () => {
  const { fiscalPositionId, lineEdits = [] } = askedOf(edit).at(-1) ?? {};
  const fiscalPosition = fiscalPositionId ? abroad : null;
  const lines = kept.lines.map((line) => ({ ...line, ...(lineEdits.find(({ id }) => id === line.id)?.set as object) })); // fields of a line
  kept = aSale({ ...kept, fiscalPosition, lines, version: kept.version + 1 });
  return kept;
};

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  kept = quotation;
  answering({
    "GET /sales/:saleId": () => kept,
    "GET /sales/:saleId/availability": { items: [] },
    "GET /taxes": { items: [full, none] },
    "GET /payment-terms": { items: [] },
    "GET /products/pick": { items: [lamp] },
    "GET /fiscal-positions": { items: [abroad] },
    "GET /fiscal-positions/choice": {
      position: null,
      from: "none",
      address: { country: "ES", zip: null, vat: null, isPrivate: false },
      passedOver: [],
    },
    [edit]: keeps,
  });
});

const price = (screen: Shown, line: number) => screen.getByLabelText(saleWords.price.en).nth(line);
const goAbroad = async (screen: Shown) => {
  await screen.getByRole("combobox", { name: positionWords.position.en }).click();
  await screen.getByRole("option", { name: "Abroad" }).click();
};

test("under another position the lines have its taxes at once, and the prices without the former ones", async () => {
  const screen = await show(<Quotation />);
  await goAbroad(screen);
  await expect.element(price(screen, 0)).toHaveValue("100.00");
  await vi.advanceTimersByTimeAsync(600);
  await expect
    .poll(() => askedOf(edit))
    .toMatchObject([
      {
        fiscalPositionId: abroad.id,
        isFiscalPositionSet: true,
        lineEdits: [
          { id: table.id, set: { taxIds: [none.id], unitPrice: "100" }, over: { taxIds: [full.id], unitPrice: "121" } },
          { id: byHand.id, set: { taxIds: [none.id] }, over: { taxIds: [none.id] } },
        ],
      },
    ]);
});

test("all of it is taken back, the taxes that were chosen by hand too", async () => {
  const screen = await show(<Quotation />);
  await goAbroad(screen);
  await expect.element(screen.getByText(t.taxesFollow)).toBeVisible();
  await vi.advanceTimersByTimeAsync(600);
  await expect.poll(() => kept.fiscalPosition?.name).toBe("Abroad");
  await screen.getByRole("button", { name: everyday.undo.en }).click();
  await expect.element(price(screen, 0)).toHaveValue("121.00");
  await vi.advanceTimersByTimeAsync(600);
  await expect.poll(() => kept.lines.map(({ taxIds }) => taxIds)).toEqual([[full.id], [none.id]]);
  expect(kept.fiscalPosition).toBeNull();
});

test("a product that is added comes under the position", async () => {
  kept = aSale({ ...quotation, fiscalPosition: abroad });
  const screen = await show(<Quotation />);
  await screen.getByRole("button", { name: saleWords.addProduct.en }).click();
  await screen.getByRole("combobox", { name: productWords.product.en }).last().fill("Lamp");
  await screen.getByRole("option", { name: "Lamp", exact: false }).click();
  await expect.element(price(screen, 2)).toHaveValue("10.00");
});
