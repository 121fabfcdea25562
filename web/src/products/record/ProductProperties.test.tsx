import { useSuspenseQuery } from "@tanstack/react-query";
import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { answering, askedOf, onItsWay, refused } from "../../../test/answers.ts";
import { anId } from "../../../test/ids.ts";
import { aProduct, aTax, aUnit, productDetails } from "../../../test/products.ts";
import { show, type Shown } from "../../../test/show.tsx";
import { queryClient } from "../../platform/queries.ts";
import { wordsIn } from "../../platform/words.ts";
import { productWords } from "../labels.ts";
import { productQuery } from "../queries.ts";
import { ProductProperties } from "./ProductProperties.tsx";

const t = wordsIn("en", productWords);

function Properties() {
  const { data } = useSuspenseQuery(productQuery(anId(111)));
  return <ProductProperties product={data} />;
}
const properties = (given: Parameters<typeof productDetails>[0] = {}) => {
  answering({
    "GET /products/:productId": productDetails(given),
    "GET /units": { items: [aUnit(), aUnit({ id: anId(113), name: "dozen" })] },
    "GET /taxes": { items: [aTax()] },
    "GET /product-categories": { items: [] },
  });
  return show(<Properties />);
};
const field = (screen: Shown, name: string) => screen.getByRole("textbox", { name, exact: true });
const saved = (given: Parameters<typeof aProduct>[0]) =>
  answering({ "PATCH /products/:productId": aProduct({ version: 4, ...given }) });
const sent = () => askedOf("PATCH /products/:productId").map(({ productId: _, version: __, ...changes }) => changes);

test.each([
  ["a price", t.listPrice, "1,250.5", { listPrice: "1250.5" }],
  ["no price, which is none", t.listPrice, "", { listPrice: "0" }],
  ["a cost", t.cost, "70", { cost: "70" }],
  ["a reference, without blanks around it", t.reference, " OT-2 ", { reference: "OT-2" }],
  ["no reference", t.reference, " ", { reference: null }],
  ["days", t.leadDays, "14", { leadDays: 14 }],
  ["why it is not sold", t.saleBlock, " Recalled ", { saleBlock: "Recalled" }],
  ["a description", t.description, "Solid oak", { description: "Solid oak" }],
] as const)("keeps %s when one leaves the field", async (_, name, typed, changes) => {
  saved({});
  const screen = await properties();
  await field(screen, name).fill(typed);
  await userEvent.keyboard("{Tab}");
  await expect.poll(sent).toEqual([changes]);
});

test("there is no cost for whom the answer has none", async () => {
  const screen = await properties({ cost: null });
  await expect.element(field(screen, t.listPrice)).toBeVisible();
  await expect.element(field(screen, t.cost)).not.toBeInTheDocument();
});

test.each(["1.5", "-1", "soon", "3651"])("%s is no number of days: it stays to be mended", async (typed) => {
  const screen = await properties();
  await field(screen, t.leadDays).fill(typed);
  await userEvent.keyboard("{Enter}");
  await expect.element(field(screen, t.leadDays)).toHaveAccessibleDescription(t.wrongDays);
  await expect.element(field(screen, t.leadDays)).toHaveValue(typed);
  expect(sent()).toEqual([]);
});

test("Escape takes back what was typed, and nothing is sent", async () => {
  const screen = await properties();
  await field(screen, t.reference).fill("OT-2");
  await userEvent.keyboard("{Escape}{Tab}");
  await expect.element(field(screen, t.reference)).toHaveValue("OT-1");
  expect(sent()).toEqual([]);
});

test.each([
  [t.service, { kind: "service", storable: false }],
  [t.plainGoods, { kind: "goods", storable: false }],
])("becomes: %s", async (option, changes) => {
  saved(changes as Parameters<typeof aProduct>[0]); // of the options
  const screen = await properties();
  await screen.getByRole("combobox", { name: t.kind }).click();
  await screen.getByRole("option", { name: option }).click();
  await expect.poll(sent).toEqual([changes]);
});

test("what is refused stays to be mended, and it is said why; Escape gives it up", async () => {
  answering({ "PATCH /products/:productId": refused("product.reference_taken", { detail: "Another one has it." }) });
  const screen = await properties();
  await field(screen, t.reference).fill("OT-2");
  await userEvent.keyboard("{Enter}");
  await expect.element(screen.getByRole("heading", { name: "Another one has it." })).toBeVisible();
  await expect.element(screen.getByRole("button", { name: "Try again" })).toBeVisible();
  await expect.element(field(screen, t.reference)).toHaveValue("OT-2");
  await field(screen, t.reference).click();
  await userEvent.keyboard("{Escape}");
  await expect.element(field(screen, t.reference)).toHaveValue("OT-1");
});

test("one change goes after the other, each with the version that the former left", async () => {
  const late = onItsWay("PATCH /products/:productId");
  answering({ "PATCH /products/:productId": () => late.promise });
  const screen = await properties();
  await field(screen, t.reference).fill("OT-2");
  await field(screen, t.cost).fill("70");
  await userEvent.keyboard("{Enter}");
  await expect.element(field(screen, t.reference)).toHaveValue("OT-2");
  expect(askedOf("PATCH /products/:productId")).toHaveLength(1);
  saved({ reference: "OT-2", cost: "70", version: 5 });
  late.resolve(aProduct({ reference: "OT-2", version: 4 }));
  await expect.poll(() => askedOf("PATCH /products/:productId")).toMatchObject([{ version: 3 }, { version: 4 }]);
  await expect.element(field(screen, t.cost)).toHaveValue("70");
});

test("nothing can be changed by those who may not", async () => {
  const screen = await properties({ can: { edit: { code: "role", details: {} }, adjust: true, order: true } });
  await expect.element(field(screen, t.reference)).toBeDisabled();
  await expect.element(field(screen, t.listPrice)).toBeDisabled();
  expect(screen.getByRole("button", { name: t.taxes, exact: false }).elements()).toHaveLength(0);
});

test("what was typed stays while the product is asked for again before the edit has arrived", async () => {
  const edit = onItsWay("PATCH /products/:productId");
  answering({ "PATCH /products/:productId": () => edit.promise });
  const screen = await properties();
  await field(screen, t.reference).fill("OT-2");
  await userEvent.keyboard("{Tab}");
  await queryClient.refetchQueries({ queryKey: productQuery(anId(111)).queryKey });
  await expect.element(field(screen, t.reference)).toHaveValue("OT-2");
  edit.resolve(aProduct({ reference: "OT-2", version: 4 }));
});
