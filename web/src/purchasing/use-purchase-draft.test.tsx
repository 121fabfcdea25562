import { useSuspenseQuery } from "@tanstack/react-query";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { answering, askedOf, onItsWay, refused } from "../../test/answers.ts";
import { anId } from "../../test/ids.ts";
import { aFiscalPosition, aPickedProduct, aTax } from "../../test/products.ts";
import { aPurchase, aSuggestion } from "../../test/purchasing.ts";
import { type Shown, show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { purchaseWords } from "./labels.ts";
import { PurchaseLines } from "./PurchaseLines.tsx";
import { purchaseQuery, type Suggested } from "./queries.ts";
import { usePurchaseDraft } from "./use-purchase-draft.ts";

const t = wordsIn("en", purchaseWords);
const edit = "PATCH /purchases/:purchaseId";
const suggest = "GET /products/:productId/purchase-suggestion";
const [full, none] = [
  aTax({ id: anId(401), name: "VAT 21 %", use: "purchase" }),
  aTax({ id: anId(402), name: "Import 0 %", amount: "0", use: "purchase" }),
];
const abroad = aFiscalPosition({ id: anId(432), name: "Abroad", mappings: [{ from: full.id, to: [none.id] }] });
const draft = aPurchase();

/** The lines of a purchase as its page has them, and a button that picks its product again. */
function Purchase() {
  const { data: purchase } = useSuspenseQuery(purchaseQuery(draft.id));
  const edited = usePurchaseDraft(purchase);
  const [line] = edited.lines;
  const oak = { id: anId<"products">(111), name: "Oak table", unitId: anId<"units">(112) };
  const pick = (box = {}) => line && edited.priced.pickProduct(line, { ...oak, ...box });
  return (
    <>
      <button onClick={() => pick()}>pick</button>
      <button onClick={() => pick({ quantity: "24" })}>scan the code of a box</button>
      <PurchaseLines purchase={purchase} draft={edited} amounts={[]} isLocked={false} />
    </>
  );
}

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  answering({
    "GET /purchases/:purchaseId": draft,
    "GET /taxes": { items: [full, none] },
    "GET /fiscal-positions": { items: [abroad] },
    "GET /units": { items: [] },
    "GET /products/pick": { items: [] },
    [edit]: () => aPurchase({ ...draft, version: 3 }),
  });
});

const price = (screen: Shown) => screen.getByLabelText(t.price);
const quantity = (screen: Shown) => screen.getByLabelText(t.quantity);

/** A product was picked, and what its vendor asks is on its way. */
async function picked() {
  const late = onItsWay(suggest);
  answering({ [suggest]: () => late.promise });
  const screen = await show(<Purchase />);
  await screen.getByRole("button", { name: "pick" }).click();
  await expect.poll(() => askedOf(suggest)).toHaveLength(1);
  return { screen, late };
}

describe("what the vendor asks comes late:", () => {
  test("it is taken where the line still asks for the same, also after a save", async () => {
    const { screen, late } = await picked();
    await vi.advanceTimersByTimeAsync(600);
    late.resolve(aSuggestion({ unitPrice: "55" }));
    await expect.element(price(screen)).toHaveValue("55.00");
  });

  test("a price that was typed meanwhile stays", async () => {
    const { screen, late } = await picked();
    await price(screen).fill("40");
    late.resolve(aSuggestion({ unitPrice: "55" }));
    await vi.advanceTimersByTimeAsync(600);
    await expect.poll(() => askedOf(edit).at(-1)?.lineEdits?.[0]?.set).toEqual({ unitPrice: "40" });
  });

  test("the price for another quantity than the one that stands there is left", async () => {
    const { screen, late } = await picked();
    const next = onItsWay(suggest);
    answering({ [suggest]: () => next.promise });
    await quantity(screen).fill("20");
    late.resolve(aSuggestion({ unitPrice: "55" }));
    next.resolve(aSuggestion({ unitPrice: "50" }));
    await expect.element(price(screen)).toHaveValue("50.00");
    await expect.element(quantity(screen)).toHaveValue("20");
  });

  test("it is said when it does not come", async () => {
    answering({ [suggest]: refused("record.missing", { status: 404, detail: "It is gone" }) });
    const screen = await show(<Purchase />);
    await screen.getByRole("button", { name: "pick" }).click();
    await expect.element(screen.getByRole("heading", { name: "It is gone" })).toBeVisible();
  });
});

test("what is picked has the taxes that the position of the purchase makes of the product's", async () => {
  answering({
    "GET /purchases/:purchaseId": aPurchase({ fiscalPosition: { id: abroad.id, name: abroad.name } }),
    [suggest]: aSuggestion({ unitPrice: "55", taxIds: [full.id] }),
  });
  const screen = await show(<Purchase />);
  await screen.getByRole("button", { name: "pick" }).click();
  await expect.element(price(screen)).toHaveValue("55.00");
  await vi.advanceTimersByTimeAsync(600);
  await expect.poll(() => askedOf(edit).at(-1)?.lineEdits?.[0]?.set).toMatchObject({ taxIds: [none.id] });
});

const unit = (id: number, name: string, ratio: string) => ({
  id: anId(id),
  name,
  one: name,
  many: name,
  dimension: "quantity",
  relation: ratio === "1" ? ("reference" as const) : ("bigger" as const),
  ratio,
  rounding: "1",
  archivedAt: null,
  version: 1,
});

test.each([
  ["by the piece", 112, "24", ["24"]],
  ["by the dozen, whose price is asked for so many", 113, "2", ["24", "2"]],
])("the code of a box is as many as are in it, where one buys %s", async (_, unitId, expected, asked) => {
  answering({
    "GET /units": { items: [unit(112, "unit", "1"), unit(113, "dozen", "12")] },
    [suggest]: ({ quantity: many }) =>
      aSuggestion({ unitId: anId(unitId), unitPrice: many === asked.at(-1) ? "50" : "55" }),
  });
  const screen = await show(<Purchase />);
  await screen.getByRole("button", { name: "scan the code of a box" }).click();
  await expect.element(price(screen)).toHaveValue("50.00");
  await expect.element(quantity(screen)).toHaveValue(expected);
  expect(askedOf(suggest).map(({ quantity: many }) => many)).toEqual(asked);
});

const termsOf = ({ vendor: _, currency: __, vendorPriceId: ___, passedOver: ____, ...terms }: Suggested) => terms;

test("lines that are pasted have the terms of the vendor, but for a price that was pasted with them", async () => {
  const oak = aPickedProduct({ id: anId(111), name: "Oak table" });
  answering({
    "POST /products/recognise": { items: [{ text: "TAB-1", product: oak, packaging: null }] },
    "POST /purchase-terms": ({ lines }) => ({
      items: lines.map(({ productId }) => ({
        productId,
        ...termsOf(aSuggestion({ unitPrice: "55", unitId: anId(112), taxIds: [full.id] })),
      })),
    }),
  });
  const screen = await show(<Purchase />);
  await expect.element(quantity(screen)).toBeVisible();
  const field = screen.getByRole("combobox").element() as HTMLInputElement; // a text
  field.focus();
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", "TAB-1\t3\nTAB-1\t4\t40");
  field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  await expect
    .poll(() => askedOf("POST /purchase-terms").map(({ lines }) => lines.map(({ quantity }) => quantity)))
    .toEqual([["3", "4"]]);
  await expect
    .poll(() =>
      price(screen)
        .elements()
        .map((each) => (each as HTMLInputElement).value),
    )
    .toContain("55.00"); // as above
  await vi.advanceTimersByTimeAsync(600);
  await expect
    .poll(() =>
      askedOf(edit)
        .at(-1)
        ?.lineEdits?.map(({ set }) => set),
    )
    .toMatchObject([
      { productId: oak.id, quantity: "3", unitPrice: "55", unitId: anId(112), taxIds: [full.id] },
      { productId: oak.id, quantity: "4", unitPrice: "40", unitId: anId(112), taxIds: [full.id] },
    ]);
});
