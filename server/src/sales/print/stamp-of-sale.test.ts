import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { quotation } from "../../../test/factories-sales.ts";
import { tried, triedBy, whoeverIsElsewhere } from "../../../test/trying.ts";
import { createContact } from "../../contacts/create-contact.ts";
import { editContact } from "../../contacts/edit-contact.ts";
import { editWorkspace } from "../../identity/company/workspace-settings.ts";
import type { Context } from "../../platform/context.ts";
import { editProduct } from "../../products/edit-product.ts";
import "../../reactions.ts";
import { editSale } from "../edit-sale.ts";
import { stampOfSale } from "./stamp-of-sale.ts";

test("a document's stamp stays as long as it prints the same, and changes with all that stands on it", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { id: customerId } = await createContact(ctx, { kind: "company", name: "Acme" });
    const { id } = await quotation(ctx, { customerId });
    const other = await quotation(ctx, { customerId });
    const stamps = [await stampOfSale(ctx, id)];
    expect(await stampOfSale(ctx, id)).toBe(stamps[0]);
    const note = async () => void stamps.push(await stampOfSale(ctx, id));
    await editSale(ctx, { saleId: id, terms: "Other terms" });
    await note();
    await editContact(ctx, { contactId: customerId, address: { street: "Calle Mayor 1" } });
    await note();
    await editWorkspace(ctx, { registry: "R. M. de Madrid" });
    await note();
    const { productId } = other.lines.at(-1)!;
    stamps.push(await stampOfSale(ctx, other.id));
    await editProduct(ctx, { productId: productId!, reference: "CH-1" });
    stamps.push(await stampOfSale(ctx, other.id));
    expect(new Set(stamps).size).toBe(6);
  }));

test("whoever reaches a document knows its stamp", () =>
  inWorkspace(async (t) => {
    const ana = await t.member();
    const { id } = await quotation(t.system, { salespersonId: ana });
    const stamp = (ctx: Context) => stampOfSale(ctx, id);
    expect(await tried(await t.as({ id: ana }), stamp)).toBe("done");
    expect(await triedBy(t, { reach: "own" }, stamp)).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, stamp)).toBe("record.not_found");
  }));
