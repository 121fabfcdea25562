import { expect, test } from "vitest";
import type { CalendarDate } from "@trato/domain/dates.ts";
import { inWorkspace } from "../../test/factories.ts";
import { customer, product, qty } from "../../test/factories-stock.ts";
import { pagesOf, tried } from "../../test/trying.ts";
import { createContact } from "../contacts/create-contact.ts";
import { editContact } from "../contacts/edit-contact.ts";
import { editWorkspace } from "../identity/company/workspace-settings.ts";
import type { Context } from "../platform/context.ts";
import { editTax } from "../products/edit-tax.ts";
import "../reactions.ts";
import { createQuotation } from "../sales/create-quotation.ts";
import { sendQuotation } from "../sales/send-quotation.ts";
import { readDiary } from "./read-diary.ts";

const read = (ctx: Context, wanted: Partial<Parameters<typeof readDiary>[1]> = {}) =>
  readDiary(ctx, { limit: 80, ...wanted });
const day = (text: string) => text as CalendarDate; // a date by its shape

test("an entry names the record as it is called now, and the fields before and after", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ name: "Ana", role: "administrator" });
    const { id: contactId } = await createContact(ctx, { kind: "company", name: "Miramar" });
    await editContact(ctx, { contactId, name: "Hoteles Miramar" });
    const { items } = await read(ctx, { memberId: ctx.actor.memberId ?? undefined });
    expect(items).toMatchObject([
      {
        event: "contact.edited",
        actorName: "Ana",
        subjectName: "Hoteles Miramar",
        before: { name: "Miramar" },
        after: { name: "Hoteles Miramar" },
      },
      { event: "contact.created", subjectKind: "contact", subjectId: contactId, subjectName: "Hoteles Miramar" },
    ]);
  }));

test("documents are named by their numbers, settings by their own names", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "administrator" });
    const chair = await product(ctx, { listPrice: qty("100") });
    const customerId = await customer(ctx, "Acme");
    const sale = await createQuotation(ctx, { customerId, lines: [{ productId: chair.id, quantity: qty(2) }] });
    await sendQuotation(ctx, { saleId: sale.id, to: "a@b.example" });
    const tax = await ctx.db.selectFrom("taxes").select(["id", "name"]).limit(1).executeTakeFirstOrThrow();
    await editTax(ctx, { taxId: tax.id, amount: qty("7") });
    await editWorkspace(ctx, { validityDays: 9 });
    const { items } = await read(ctx);
    const named = items.slice(0, 3).map(({ event, subjectName }) => [event, subjectName]);
    expect(named).toEqual([
      ["workspace.changed", "Test company"],
      ["tax.edited", tax.name],
      ["sale.sent", "S00001"],
    ]);
  }));

test("who, what and which record narrow it down", () =>
  inWorkspace(async (t) => {
    const ana = await t.as({ role: "administrator" });
    const first = await createContact(ana, { kind: "company", name: "Miramar" });
    const eva = await t.as({ role: "administrator" });
    await createContact(eva, { kind: "company", name: "Almenara" });
    const names = async (wanted: Parameters<typeof read>[1]) =>
      (await read(eva, { subjectKind: "contact", ...wanted })).items.map(({ subjectName }) => subjectName);
    expect(await names({})).toEqual(["Almenara", "Miramar"]);
    expect(await names({ memberId: eva.actor.memberId ?? undefined })).toEqual(["Almenara"]);
    expect(await names({ subjectId: first.id })).toEqual(["Miramar"]);
    expect(await names({ event: "contact.edited" })).toEqual([]);
    const page = await read(eva, { subjectKind: "contact", limit: 1 });
    expect(await names({ cursor: page.nextCursor ?? "" })).toEqual(["Miramar"]);
  }));

test("days are those of the workspace, the first and the last one included", () =>
  inWorkspace(
    async (t) => {
      const ctx = await t.as({ role: "administrator" });
      await createContact(ctx, { kind: "company", name: "Miramar" });
      const count = async (from: string, to: string) =>
        (await read(ctx, { from: day(from), to: day(to), event: "contact.created" })).items.length;
      expect(await count("2026-11-24", "2026-11-24")).toBe(1);
      expect(await count("2026-11-23", "2026-11-23")).toBe(0);
      expect(await count("2026-11-25", "2026-11-26")).toBe(0);
    },
    { at: new Date("2026-11-23T23:30:00Z") }, // half past midnight of the 24th in Madrid
  ));

test("nobody reads the diary of another workspace", () =>
  inWorkspace(async (t) => {
    const { id } = await createContact(t.system, { kind: "company", name: "Miramar" });
    const stranger = await t.elsewhere();
    expect((await read(stranger, { subjectId: id })).items).toEqual([]);
    expect((await read(stranger)).items.map(({ event }) => event)).toEqual(["workspace.founded"]);
    expect((await read(await t.as({ role: "administrator" }), { subjectId: id })).items).toHaveLength(1);
  }));

test("whoever pages on reads every entry once, though others write meanwhile", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "administrator" });
    const make = (name: string) => createContact(ctx, { kind: "company", name });
    for (const name of ["1", "2", "3", "4", "5"]) await make(name);
    const pages = await pagesOf(
      (cursor) => read(ctx, { event: "contact.created", limit: 2, cursor }),
      () => make("6"),
    );
    expect(pages.map((page) => page.map(({ subjectName }) => subjectName))).toEqual([["5", "4"], ["3", "2"], ["1"]]);
    expect(await tried(ctx, () => read(ctx, { cursor: "nonsense" }))).toBe("cursor.invalid");
  }));
