import { expect, test } from "vitest";
import { approvalScene, limited, which } from "../../../test/approvals.ts";
import { mail } from "../../../test/factories-sales.ts";
import { day, qty } from "../../../test/factories-stock.ts";
import { inWorkspace } from "../../../test/factories.ts";
import { tried } from "../../../test/trying.ts";
import { createContact } from "../../contacts/create-contact.ts";
import { editContact } from "../../contacts/edit-contact.ts";
import { createCategory } from "../../products/categories.ts";
import { deleteCategory, editCategory } from "../../products/change-category.ts";
import { editProduct } from "../../products/edit-product.ts";
import { createPriceList } from "../../products/price-lists/create-price-list.ts";
import { createPriceRule } from "../../products/price-lists/create-price-rule.ts";
import { confirmQuotation } from "../confirm-quotation.ts";
import { editSale } from "../edit-sale.ts";
import { dateSale } from "../from-files/date-sale.ts";
import { revokeLink } from "../portal/revoke-link.ts";
import { sendQuotation } from "../send-quotation.ts";
import { createPaymentTerms } from "../terms/payment-terms.ts";
import { getSaleApproval } from "./get-sale-approval.ts";
import "../../reactions.ts";

type Scene = Awaited<ReturnType<typeof approvalScene>>;

/** What goes beyond the limits of whoever acts, as he is told. */
const values = async (ctx: Scene["root"], { saleId }: Scene) =>
  (await getSaleApproval(ctx, { saleId })).excesses.map(({ value }) => value);

async function halfPrice(root: Scene["root"], given: object = {}, rule: object = {}) {
  const { id: priceListId } = await createPriceList(root, { name: "Half", isDefault: false, ...given });
  await createPriceRule(root, { priceListId, making: "percentage", discount: qty("50"), ...rule });
  return priceListId;
}

test("whatever day a file says of a quotation, its discounts are measured by the list of the day on which it came in", () =>
  inWorkspace(async (t) => {
    const scene = await approvalScene(t);
    const root = await t.become(scene.root);
    await halfPrice(root, { isDefault: true }, { endsOn: day("2001-12-31") });
    const ctx = await scene.as(scene.seller);
    await dateSale(ctx, scene.saleId, "2001-11-28T12:00:00.000Z" as typeof root.now); // a moment
    expect(await values(ctx, scene)).toEqual(["30", "30"]);
  }));

test("no seller gets a better list to measure by in moving a customer to another company or country", () =>
  inWorkspace(async (t) => {
    const scene = await approvalScene(t);
    const root = await t.become(scene.root);
    await createPriceList(root, { name: "Ours", isDefault: true });
    const priceListId = await halfPrice(root, { countries: ["FR"] });
    const dear = await createContact(root, { kind: "company", name: "Dear", priceListId });
    const ctx = await scene.as(scene.seller);
    const eva = await createContact(ctx, { kind: "person", name: "Eva" });
    const lineEdits = [{ id: scene.lineId, set: { discount: qty("0") } }];
    const offer = (said: object) => editSale(ctx, { ...which(scene.saleId), ...said });
    await offer({ customerId: eva.id, lineEdits });
    const half = ["50", "50"];
    await editContact(ctx, { contactId: eva.id, version: undefined, companyId: dear.id });
    expect(await offer({ priceListId })).toMatchObject({ customer: { id: eva.id }, totals: { untaxed: "50.00" } });
    expect(await values(ctx, scene)).toEqual(half);
    await editContact(ctx, { contactId: eva.id, version: undefined, companyId: null, address: { country: "FR" } });
    expect(await values(ctx, scene)).toEqual(half);
    await offer({ customerId: dear.id });
    expect(await values(ctx, scene)).toEqual([]); // to whom it was given
    const leo = await createContact(ctx, { kind: "person", name: "Leo", address: { country: "FR" } });
    await offer({ customerId: leo.id });
    expect(await values(ctx, scene)).toEqual([]); // who was there from the beginning
  }));

test("what is taken off for paying early counts in the discount of the whole", () =>
  inWorkspace(async (t) => {
    const scene = await approvalScene(t);
    const root = await t.become(scene.root);
    await limited(root, ["discount", "5"], [scene.ana]);
    const line = { value: "percent" as const, amount: qty("100"), delayKind: "days_after" as const, days: 30 };
    const early = { percentage: qty("10"), days: 7, computation: "included" as const };
    const terms = await createPaymentTerms(root, { name: "Early", lines: [line], earlyDiscount: early });
    const ctx = await scene.as(scene.seller);
    const lineEdits = [{ id: scene.lineId, set: { discount: qty("0") } }];
    await editSale(ctx, { ...which(scene.saleId), paymentTermsId: terms.id, lineEdits });
    expect(await values(ctx, scene)).toEqual(["10"]);
  }));

test("what a customer was sent binds whatever it is called by now, until his link is taken back", () =>
  inWorkspace(async (t) => {
    const scene = await approvalScene(t);
    const { saleId, seller, as, lineId } = scene;
    const ctx = await as(seller);
    await editSale(ctx, { ...which(saleId), lineEdits: [{ id: lineId, set: { discount: qty("9") } }] });
    const { customer } = await sendQuotation(ctx, { saleId, ...mail });
    await limited(await t.become(scene.root), ["line_discount", "5"], [scene.ana]);
    await editContact(scene.root, { contactId: customer.id, version: undefined, name: "Renamed" });
    await t.become(ctx);
    expect(await tried(ctx, () => confirmQuotation(ctx, { saleId }))).toBe("done");
    await revokeLink(ctx, { saleId });
    expect(await tried(ctx, () => confirmQuotation(ctx, { saleId }))).toBe("sale.needs_approval");
  }));

test("nobody but who says the limits takes a product or a category out of one that a limit is on", () =>
  inWorkspace(async (t) => {
    const { root, ana, luis, as, table } = await approvalScene(t);
    await t.become(root);
    const furniture = await createCategory(root, { name: "Furniture" });
    const tables = await createCategory(root, { name: "Tables", parentId: furniture.id });
    const other = await createCategory(root, { name: "Other" });
    const productId = table.id;
    await editProduct(root, { productId, version: undefined, categoryId: tables.id });
    await limited(root, ["line_discount", "1"], [ana], { categoryIds: [furniture.id] });
    const move = (categoryId: typeof other.id | null) => ({ productId, version: undefined, categoryId });
    const office = await as(luis);
    const tries = [
      () => editProduct(office, move(other.id)),
      () => editProduct(office, move(null)),
      () => editCategory(office, { categoryId: tables.id, parentId: other.id, version: undefined }),
      () => editCategory(office, { categoryId: tables.id, parentId: null, version: undefined }),
    ];
    for (const moved of tries) expect(await tried(office, moved)).toBe("category.limited");
    expect(await tried(office, () => editProduct(office, move(furniture.id)))).toBe("done");
    const boss = await t.become(root);
    expect(await tried(boss, () => editProduct(boss, move(other.id)))).toBe("done");
    await editProduct(boss, move(null));
    await deleteCategory(boss, { categoryId: tables.id });
    expect(await tried(boss, () => deleteCategory(boss, { categoryId: furniture.id }))).toBe("category.in_use");
  }));
