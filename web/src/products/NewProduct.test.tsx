import { expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { answering, askedOf, refused } from "../../test/answers.ts";
import { anId } from "../../test/ids.ts";
import { aCategory, aProduct, aTax, aUnit } from "../../test/products.ts";
import { show, type Shown } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { productWords } from "./labels.ts";
import { NewProduct } from "./NewProduct.tsx";

const t = wordsIn("en", productWords);
const close = vi.fn<() => void>();
const dozen = aUnit({ id: anId(113), name: "dozen", relation: "bigger", ratio: "12" });
const reduced = aTax({ id: anId(401), name: "VAT 10 %", isDefault: false });
const bought = aTax({ id: anId(402), name: "Input VAT", use: "purchase" });

const dialog = () => {
  close.mockClear();
  answering({
    "GET /units": { items: [aUnit(), dozen] },
    "GET /taxes": { items: [aTax(), reduced, bought] },
    "GET /product-categories": { items: [aCategory()] },
  });
  return show(<NewProduct onClose={close} />);
};
const field = (screen: Shown, name: string) => screen.getByRole("textbox", { name, exact: true });
const create = (screen: Shown) => screen.getByRole("button", { name: t.create, exact: true }).click();
const sent = () => askedOf("POST /products").at(-1);

test("name and price suffice; what is usual is left to the server", async () => {
  answering({ "POST /products": aProduct() });
  const screen = await dialog();
  await field(screen, t.name).fill("Oak table");
  await field(screen, t.listPrice).fill("1,250.5");
  await userEvent.keyboard("{Enter}");
  await expect.poll(sent).toEqual({
    id: expect.any(String) as string, // made here
    name: "Oak table",
    kind: "goods",
    storable: true,
    listPrice: "1250.5",
  });
  await expect.poll(screen.address).toBe(`/w/robles/products/${anId(111)}`);
});

test("sends all that was said, without blanks around it", async () => {
  answering({ "POST /products": aProduct() });
  const screen = await dialog();
  await field(screen, t.name).fill("Oak table");
  await field(screen, t.listPrice).fill("100");
  await field(screen, t.cost).fill("60");
  await field(screen, t.reference).fill(" OT-1 ");
  await field(screen, t.barcode).fill(" 8412345678905 ");
  await screen.getByRole("combobox", { name: t.unit }).click();
  await screen.getByRole("option", { name: "dozen" }).click();
  await create(screen);
  await expect.poll(sent).toMatchObject({ cost: "60", reference: "OT-1", barcode: "8412345678905", unitId: anId(113) });
});

test("a service is not kept in stock, whatever was said before", async () => {
  answering({ "POST /products": aProduct({ kind: "service", storable: false }) });
  const screen = await dialog();
  await field(screen, t.name).fill("Assembly");
  await field(screen, t.listPrice).fill("40");
  await expect.element(screen.getByRole("switch", { name: t.keepStock, exact: false })).toBeChecked();
  await screen.getByRole("button", { name: t.service }).click();
  await expect.element(screen.getByRole("switch")).not.toBeInTheDocument();
  await create(screen);
  await expect.poll(sent).toMatchObject({ kind: "service", storable: false });
});

test("goods need not be kept in stock either", async () => {
  answering({ "POST /products": aProduct({ storable: false }) });
  const screen = await dialog();
  await field(screen, t.name).fill("Catalogue");
  await field(screen, t.listPrice).fill("0");
  await screen.getByRole("switch", { name: t.keepStock, exact: false }).click();
  await create(screen);
  await expect.poll(sent).toMatchObject({ kind: "goods", storable: false, listPrice: "0" });
});

test("shows what is usual: the unit of pieces, and the usual taxes of sales", async () => {
  const screen = await dialog();
  await expect.element(screen.getByRole("combobox", { name: t.unit })).toHaveTextContent("unit");
  await expect.element(screen.getByRole("button", { name: `${t.taxes}: VAT 21 %` })).toBeVisible();
});

test("other taxes are added to the usual ones, and only those of sales are offered", async () => {
  answering({ "POST /products": aProduct() });
  const screen = await dialog();
  await field(screen, t.name).fill("Oak table");
  await field(screen, t.listPrice).fill("100");
  await screen.getByRole("button", { name: `${t.taxes}: VAT 21 %` }).click();
  expect(screen.getByRole("menuitem", { name: "Input VAT" }).elements()).toHaveLength(0);
  await screen.getByRole("menuitem", { name: "VAT 10 %" }).click();
  await create(screen);
  await expect.poll(sent).toMatchObject({ taxIds: [anId(400), anId(401)] });
});

test("what is missing is said at its field, the first has the focus, and nothing is sent", async () => {
  const screen = await dialog();
  await create(screen);
  await expect.element(field(screen, t.name)).toHaveAttribute("aria-invalid", "true");
  await expect.element(field(screen, t.listPrice)).toHaveAttribute("aria-invalid", "true");
  await expect.element(field(screen, t.name)).toHaveFocus();
  expect(askedOf("POST /products")).toEqual([]);
});

test("what the server refuses of a field is said at that field", async () => {
  const errors = [{ path: "reference", code: "product.reference_taken", message: "Another product has it." }];
  answering({ "POST /products": refused("input.invalid", { status: 422, errors }) });
  const screen = await dialog();
  await field(screen, t.name).fill("Oak table");
  await field(screen, t.listPrice).fill("100");
  await field(screen, t.reference).fill("OT-1");
  await create(screen);
  await expect.element(field(screen, t.reference)).toHaveAccessibleDescription("Another product has it.");
  await expect.element(field(screen, t.name)).toHaveValue("Oak table");
});

test("Escape closes it", async () => {
  const screen = await dialog();
  await expect.element(field(screen, t.name)).toHaveFocus();
  await userEvent.keyboard("{Escape}");
  await expect.poll(() => close.mock.calls).toHaveLength(1);
});
