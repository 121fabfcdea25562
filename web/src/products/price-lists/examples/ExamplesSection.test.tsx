import { everyday } from "@trato/domain/everyday.ts";
import { expect, test } from "vitest";
import { answering, askedOf } from "../../../../test/answers.ts";
import { aMe } from "../../../../test/identity.ts";
import { anId } from "../../../../test/ids.ts";
import { aPriceExample, aPriceList } from "../../../../test/price-lists.ts";
import { aPickedProduct } from "../../../../test/products.ts";
import { show } from "../../../../test/show.tsx";
import { wordsIn } from "../../../platform/words.ts";
import type { PriceExample } from "../../queries.ts";
import { exampleWords } from "./example-labels.ts";
import { ExampleDialog } from "./ExampleDialog.tsx";
import { ExampleRow } from "./ExampleRow.tsx";
import { ExamplesSection } from "./ExamplesSection.tsx";

const t = wordsIn("en", exampleWords);
const now = { unitPrice: "81", discount: "0", list: { id: anId(901), name: "Public" } };
const wrong = aPriceExample({ id: anId(921), customer: null, isTrue: false, found: now });

const sent = () => askedOf("PATCH /price-examples/:priceExampleId");

const section = (items: PriceExample[], me = aMe(), currency = "EUR") => {
  answering({
    "GET /me": me,
    "GET /units": { items: [] },
    "GET /contacts": { items: [], nextCursor: null },
    "GET /products/pick": { items: [aPickedProduct()] },
    "GET /price-lists/:priceListId/examples": { items },
    "PATCH /price-examples/:priceExampleId": wrong,
    "POST /price-lists/:priceListId/examples": wrong,
    "DELETE /price-examples/:priceExampleId": wrong,
  });
  return show(<ExamplesSection list={aPriceList({ currency })} />, { me });
};

test("each example says whether it holds, and what is paid instead; the new price is expected at a click", async () => {
  expect(ExampleRow).toBeTypeOf("function");
  const screen = await section([aPriceExample(), wrong]);
  await expect.element(screen.getByText(t.holds)).toBeVisible();
  await expect.element(screen.getByText(t.isNow("€81.00"))).toBeVisible();
  await expect.element(screen.getByText(t.byList("Public"))).toBeVisible();
  await screen.getByRole("button", { name: t.expectNow }).click();
  await expect.poll(sent).toEqual([{ priceExampleId: anId(921), unitPrice: "81", discount: "0" }]);
  await screen.getByRole("button", { name: everyday.undo.en }).click();
  await expect.poll(sent).toHaveLength(2);
  expect(sent().at(-1)).toMatchObject({ unitPrice: "90", discount: "0" });
});

test("an example is written with what is expected, and deleted so that it can be taken back", async () => {
  expect(ExampleDialog).toBeTypeOf("function");
  const screen = await section([wrong]);
  await screen.getByRole("button", { name: t.newExample }).click();
  await screen.getByRole("combobox", { name: t.product }).click();
  await screen.getByRole("option", { name: aPickedProduct().name, exact: false }).click();
  await screen.getByRole("textbox", { name: t.quantity }).fill("25");
  await screen.getByRole("textbox", { name: t.expected }).fill("12.34");
  await screen.getByRole("button", { name: t.create }).click();
  await expect
    .poll(() => askedOf("POST /price-lists/:priceListId/examples"))
    .toMatchObject([{ productId: aPickedProduct().id, quantity: "25", unitPrice: "12.34", priceListId: anId(900) }]);
  await screen.getByRole("button", { name: t.remove }).click();
  await screen.getByRole("button", { name: everyday.undo.en }).click();
  await expect
    .poll(() => askedOf("POST /price-lists/:priceListId/examples").at(-1))
    .toMatchObject({ id: anId(921), contactId: null, quantity: "25", day: "2026-03-03", unitPrice: "90" });
});

test("prices of a list in another currency are in it, also those that are written", async () => {
  const screen = await section([aPriceExample({ ...wrong, currency: "USD" })], aMe(), "USD");
  await expect.element(screen.getByText(t.isNow("$81.00"))).toBeVisible();
  await screen.getByRole("button", { name: t.newExample }).click();
  await expect.element(screen.getByRole("dialog", { name: t.newExample }).getByText("$")).toBeVisible();
});

test("who may not change price lists reads the examples", async () => {
  const screen = await section([wrong], aMe({ can: { "priceList.edit": false } }));
  await expect.element(screen.getByText(t.isNow("€81.00"))).toBeVisible();
  expect(screen.getByRole("button").elements()).toEqual([]);
});
