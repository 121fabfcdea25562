import * as fc from "fast-check";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import type { Decimal } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { ImportKind } from "@trato/domain/imports/kinds.ts";
import { bring, undo } from "../../test/bring.ts";
import { inWorkspace } from "../../test/factories.ts";
import { diaryOf, tried, triedBy, whoeverIsElsewhere } from "../../test/trying.ts";
import { addAddress } from "../contacts/addresses.ts";
import { createContact } from "../contacts/create-contact.ts";
import { editContact } from "../contacts/edit-contact.ts";
import { mergeContacts } from "../contacts/merging/merge-contacts.ts";
import { undoContactMerge } from "../contacts/merging/undo-contact-merge.ts";
import { createMember } from "../identity/create-member.ts";
import { createTeam } from "../identity/teams.ts";
import { assignOpportunity } from "../opportunities/assign-opportunity.ts";
import { editOpportunity } from "../opportunities/edit-opportunity.ts";
import type { Context } from "../platform/context.ts";
import { own } from "../platform/rows.ts";
import { createProduct } from "../products/create-product.ts";
import "../reactions.ts";
import { listImportRows } from "./list-import-rows.ts";
import { removeRecord } from "./remove-record.ts";
import { startImport } from "./start-import.ts";
import { undoImport } from "./undo-import.ts";

const lines = (...rows: string[]) => rows.join("\n");

const compared = [
  "contacts",
  "addresses",
  "products",
  "product_categories",
  "stock_levels",
  "transfers",
  "transfer_lines",
  "vendor_prices",
  "sales",
  "sale_lines",
  "purchases",
  "purchase_lines",
  "opportunities",
  "opportunity_products",
  "members",
  "teams",
  "team_members",
  "stages",
  "lost_reasons",
];

/** Everything that an import may write, without the numbers of the versions. */
async function everything({ db, workspace }: Context): Promise<unknown[]> {
  const tables = [];
  for (const table of compared) {
    const { rows } = await sql`
      select to_jsonb(r) - 'version' - 'sequence' as row from ${sql.ref(table)} r where workspace_id = ${workspace.id} order by 1`.execute(
      db,
    );
    tables.push([table, rows]);
  }
  const { rows } = await sql`
    select stage_id, team_id, salesperson_id, opportunities, expected_revenue from pipeline_counters
    where workspace_id = ${workspace.id} and opportunities <> 0 order by 1, 2, 3`.execute(db);
  const { rows: inOrder } =
    await sql`select name from stages where workspace_id = ${workspace.id} order by sequence, id`.execute(db);
  return [...tables, rows, inOrder];
}

const cell = fc.constantFrom(
  "",
  "Ana",
  "Luis",
  "Acme",
  "Zeta",
  "7",
  "1.5",
  "a@x.example",
  "b@x.example",
  "Vigo",
  "nada",
);
/** All but orders, whose numbers stay. */
const headings: Record<Exclude<ImportKind, "orders">, string> = {
  salespeople: "name,email,team,leader",
  contacts: "name,email,company,city,salesperson,delivery city,invoice street",
  products: "name,reference,price,category,stock,vendor,vendorprice",
  opportunities: "title,customer,product,stage,salesperson,revenue",
  leads: "title,company,email,salesperson,tags",
  quotations: "number,customer,product,quantity,price",
  purchases: "number,vendor,product,quantity,price",
};
const anImport = fc.constantFrom(...(Object.keys(headings) as (keyof typeof headings)[])).chain((kind) =>
  // the kinds
  fc.record({
    kind: fc.constant(kind),
    rows: fc.array(
      fc.array(cell, { minLength: headings[kind].split(",").length, maxLength: headings[kind].split(",").length }),
      {
        minLength: 1,
        maxLength: 8,
      },
    ),
  }),
);

test("to bring a file in and to take it back leaves everything as it was", () =>
  inWorkspace(async ({ system }) => {
    const acme = { kind: "company", name: "Acme", email: "a@x.example", address: { city: "Lugo" } } as const;
    const { id: contactId } = await createContact(system, acme);
    await addAddress(system, { contactId, kind: "delivery", city: "Vigo", zip: "36001" });
    const rosa = await createMember(system, { name: "Rosa", role: "sales", reach: "own", teamIds: [] });
    await createMember(system, { name: "Luis", email: "l@x.example", role: "sales", reach: "own", teamIds: [] });
    await createTeam(system, { name: "Vigo", leaderId: rosa.id, memberIds: [] });
    await fc.assert(
      fc.asyncProperty(anImport, async ({ kind, rows }) => {
        const before = await everything(system);
        const update = kind === "contacts" ? ["city", "email", "delivery.city", "invoice.street"] : [];
        const content = lines(headings[kind], ...rows.map((cells) => cells.join(",")));
        if (rows.every((cells) => cells.every((text) => text === ""))) return;
        const { id } = await bring(system, kind, content, { update });
        expect(await undo(system, id)).toMatchObject({ state: "undone", kept: 0 });
        expect(await everything(system)).toEqual(before);
      }),
      { numRuns: 12 },
    );
  }));

test("a member whom a file made goes again, with what he was told of it", () =>
  inWorkspace(async ({ system }) => {
    const before = await everything(system);
    const { id } = await bring(system, "contacts", lines("name,city,salesperson", "Zeta,Lugo,Ana"));
    expect(await undo(system, id)).toMatchObject({ state: "undone", kept: 0 });
    expect(await everything(system)).toEqual(before);
  }));

test.each([
  ["is led again by whoever led it, who reaches as before", "Eva,,Vigo,Luis"],
  ["keeps its people, though somebody of the same name came in", "Luis,other@x.example,Vigo,Luis"],
])("a team that a file gave to somebody else %s", (_, row) =>
  inWorkspace(async ({ system }) => {
    const rosa = await createMember(system, { name: "Rosa", role: "sales", reach: "own", teamIds: [] });
    await createMember(system, { name: "Luis", email: "l@x.example", role: "sales", reach: "own", teamIds: [] });
    await createTeam(system, { name: "Vigo", leaderId: rosa.id, memberIds: [rosa.id] });
    const before = await everything(system);
    const { id, made } = await bring(system, "salespeople", lines("name,email,team,leader", row));
    expect(made).toBe(1);
    expect(await everything(system)).not.toEqual(before);
    expect(await undo(system, id)).toMatchObject({ state: "undone", kept: 0 });
    expect(await everything(system)).toEqual(before);
  }),
);

describe("what was done to a record since", () => {
  test("keeps it, and that is told", () =>
    inWorkspace(async (t) => {
      const marta = await t.as({ role: "manager", name: "Marta" });
      const { id } = await bring(marta, "contacts", lines("name,city", "Acme,Vigo", "Zeta,Lugo", "Otra,Ourense"));
      const { items } = await listImportRows(marta, { importId: id, limit: 80 });
      const [acme, zeta] = items.map(({ record }) => record?.id as never); // ids of contacts
      await editContact(marta, { contactId: acme!, address: { city: "Lalín" } });
      await createContact(marta, { kind: "person", name: "Eva", companyId: zeta });
      expect(await undo(marta, id)).toMatchObject({ state: "undone", undone: 1, kept: 2, made: 3 });
      const left = await t.db.selectFrom("contacts").select("name").orderBy("name").execute();
      expect(left.map(({ name }) => name)).toEqual(["Acme", "Eva", "Zeta"]);
      const after = await listImportRows(marta, { importId: id, limit: 80 });
      expect(after.items.map(({ isKept, isUndone }) => [isKept, isUndone])).toEqual([
        [true, false],
        [true, false],
        [false, true],
      ]);
    }));

  test("keeps also what was merged into another one, which can be separated again", () =>
    inWorkspace(async (t) => {
      const { id: contactId } = await createContact(t.system, { kind: "company", name: "Acme" });
      const { id } = await bring(t.system, "contacts", lines("name,email", "Acme Ltd,a@acme.example", "Zeta,"));
      const [made] = await own(t.system, "contacts").select("id").where("name", "=", "Acme Ltd").execute();
      const absorbed = [{ contactId: made!.id, version: undefined }]; // as just brought in
      const { id: mergeId } = await mergeContacts(t.system, { contactId, version: undefined, absorbed });
      expect(await undo(t.system, id)).toMatchObject({ state: "undone", undone: 1, kept: 1 });
      await undoContactMerge(t.system, { mergeId });
      const left = await own(t.system, "contacts").select("name").orderBy("name").execute();
      expect(left.map(({ name }) => name)).toEqual(["Acme", "Acme Ltd"]);
    }));

  test("to one that was changed leaves what it is now", () =>
    inWorkspace(async (t) => {
      const { id: contactId } = await createContact(t.system, { kind: "company", name: "Acme" });
      const { id } = await bring(t.system, "contacts", lines("name,city", "Acme,Vigo"), { update: ["city"] });
      await editContact(t.system, { contactId, address: { city: "Lalín" } });
      expect(await undo(t.system, id)).toMatchObject({ undone: 0, kept: 1 });
      const now = await t.db.selectFrom("contacts").select("city").execute();
      expect(now).toEqual([{ city: "Lalín" }]);
    }));
});

test("a salesperson takes back no deal that was given to somebody else, nor what stands in it", () =>
  inWorkspace(async (t) => {
    await createProduct(t.system, { kind: "goods", name: "Mesa", listPrice: "1" as Decimal }); // an amount
    const eva = await t.member({ name: "Eva" });
    const luis = await t.as({ name: "Luis" });
    const { id } = await bring(luis, "opportunities", lines("title,product", "One,Mesa", "Two,Mesa"));
    const { items } = await listImportRows(luis, { importId: id, limit: 10 });
    const given = items[0]?.record?.id as Id<"opportunities">; // the first row became one
    await t.asSystem(async (ctx) => {
      await assignOpportunity(ctx, { opportunityId: given, salespersonId: eva });
      await editOpportunity(ctx, { opportunityId: given, title: "Worked on" });
    });
    expect(await removeRecord(luis, "opportunity", given)).toBe(false);
    expect(await undo(luis, id)).toMatchObject({ state: "undone", undone: 1, kept: 1 });
    await t.become(t.system);
    const left = await sql`
      select o.title, count(p.product_id)::int as products from opportunities o left join opportunity_products p on p.opportunity_id = o.id
      where o.workspace_id = ${t.workspace.id} group by o.title`.execute(t.db);
    expect(left.rows).toEqual([{ title: "Worked on", products: 1 }]);
    expect((await sql`select * from app.miscounted_pipeline()`.execute(t.db)).rows).toEqual([]);
  }));

test("a file that was taken back comes in again", () =>
  inWorkspace(async ({ system }) => {
    const file = lines("company,email", "Acme,a@acme.example");
    const { id } = await bring(system, "leads", file);
    await undo(system, id);
    expect(await bring(system, "leads", file)).toMatchObject({ made: 1, known: 0 });
  }));

test("it is told in the diary, once, and not of what is still on its way", () =>
  inWorkspace(async (t) => {
    const marta = await t.as({ role: "manager", name: "Marta" });
    const waiting = await startImport(marta, {
      kind: "contacts",
      fileName: "a.csv",
      content: "name\nAcme",
      options: { columns: {}, names: {} },
    });
    expect(await tried(marta, () => undoImport(marta, { importId: waiting.id }))).toBe("import.under_way");
    const { id } = await bring(marta, "contacts", "name\nZeta");
    await undo(marta, id);
    expect(await tried(marta, () => undoImport(marta, { importId: id }))).toBe("import.undone");
    expect((await diaryOf(t, id)).at(-1)).toMatchObject({ event: "import.undone", by: "Marta" });
  }));

test("those who lead take back any file of their company, others only their own", () =>
  inWorkspace(async (t) => {
    const { id: importId } = await bring(t.system, "contacts", "name\nAcme");
    const back = (ctx: Context) => undoImport(ctx, { importId });
    expect(await triedBy(t, { role: "manager" }, back)).toBe("done");
    expect(await triedBy(t, { role: "sales", reach: "all" }, back)).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, back)).toBe("record.not_found");
    const seller = await t.as({ role: "sales" });
    const { id: own } = await bring(seller, "contacts", "name\nZeta");
    expect(await undo(seller, own)).toMatchObject({ state: "undone", undone: 1 });
  }));
