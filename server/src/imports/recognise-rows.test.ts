import type { ImportOptions } from "@trato/domain/imports/inputs.ts";
import type { ImportKind } from "@trato/domain/imports/kinds.ts";
import { describe, expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { bring } from "../../test/bring.ts";
import { tried } from "../../test/trying.ts";
import { createContact } from "../contacts/create-contact.ts";
import type { Context } from "../platform/context.ts";
import { createProduct } from "../products/create-product.ts";
import "../reactions.ts";
import { nothing } from "@trato/domain/decimal.ts";
import { planImport } from "./plan-import.ts";
import { previewImport } from "./preview-import.ts";

const lines = (...rows: string[]) => rows.join("\n");
const said = (options: Partial<ImportOptions> = {}): ImportOptions => ({ columns: {}, names: {}, ...options });

const seenIn = async (ctx: Context, kind: ImportKind, content: string, options: Partial<ImportOptions> = {}) => {
  const { seen } = await previewImport(ctx, { kind, content, options: said(options) });
  return seen.map(({ row, outcome, isIn, by, against, record, sameRow }) => [
    row,
    outcome,
    isIn,
    by,
    against,
    record?.name ?? sameRow,
  ]);
};

describe("a sign that another one speaks against makes nothing the same", () => {
  test.each<[string, ImportKind, string[], unknown[]]>([
    [
      "two people of one address",
      "contacts",
      ["name,email", "Ana Ruiz,info@acme.example", "Luis Gil,info@acme.example"],
      [[3, "doubtful", true, ["email"], ["name"], 2]],
    ],
    [
      "two people of one name",
      "contacts",
      ["name,phone,company", "María García,+34600000001,Uno", "María García,+34600000002,Dos"],
      [[3, "doubtful", true, ["name"], ["phone", "company"], 2]],
    ],
    [
      "a company and a person with one VAT number",
      "contacts",
      ["name,vat,kind", "Taller Sur,B12345678,company", "Paco Sur,ES-B12345678,person"],
      [[3, "doubtful", true, ["vat"], ["name"], 2]],
    ],
  ])("%s both come in, and are told", (_, kind, rows, seen) =>
    inWorkspace(async ({ system }) => {
      expect(await seenIn(system, kind, lines(...rows))).toEqual(seen);
      expect(await bring(system, kind, lines(...rows))).toMatchObject({ made: 2, known: 0 });
      expect(await bring(system, kind, lines(...rows))).toMatchObject({ made: 0, known: 2 });
    }),
  );

  test("of two salespeople of whom nothing else is known one is left out, and it is told which", () =>
    inWorkspace(async ({ system }) => {
      const file = lines("name", "Rep Uno", "Rep Uno");
      expect(await seenIn(system, "salespeople", file)).toEqual([[3, "repeated", false, [], [], 2]]);
      expect(await bring(system, "salespeople", file)).toMatchObject({ made: 1, known: 1 });
    }));

  test("a product's code that is there under another name is left out: it can be there only once", () =>
    inWorkspace(async ({ system }) => {
      await createProduct(system, { kind: "goods", name: "Mesa", reference: "M-1", listPrice: nothing });
      const file = lines("name,reference", "Silla,M-1");
      expect(await seenIn(system, "products", file)).toEqual([[2, "doubtful", false, ["reference"], ["name"], "Mesa"]]);
      expect(await bring(system, "products", file, { rows: { "2": "new" } })).toMatchObject({ made: 0, known: 1 });
    }));
});

describe("every row that is left out is told with the reason", () => {
  test("and the record that it was taken for, however it is written", () =>
    inWorkspace(async ({ system }) => {
      await createContact(system, {
        kind: "company",
        name: "Peñas S.L.",
        email: "Hola@penas.example",
        vat: "ES B-123.45678",
      });
      const file = lines("name,email,vat,phone", "PEÑAS  S.L.,hola@penas.example,b12345678,600");
      expect(await seenIn(system, "contacts", file)).toEqual([
        [2, "known", false, ["vat", "email", "name"], [], "Peñas S.L."],
      ]);
    }));

  test("a number of one's own decides, whatever else is written", () =>
    inWorkspace(async ({ system }) => {
      await createContact(system, { kind: "company", name: "Acme", externalId: "7" });
      const file = lines("id,name", "7,Quite another", "8,Acme");
      expect(await seenIn(system, "contacts", file)).toEqual([[2, "known", false, ["externalId"], [], "Acme"]]);
      expect(await bring(system, "contacts", file)).toMatchObject({ made: 1, known: 1 });
    }));

  test("a key that somebody chose decides too; one that the kind has not is refused", () =>
    inWorkspace(async ({ system }) => {
      await createContact(system, { kind: "company", name: "Acme", email: "a@acme.example" });
      const file = lines("name,email", "Acme Ibérica,A@acme.example", "Acme,b@acme.example");
      expect(await seenIn(system, "contacts", file, { key: "email" })).toEqual([
        [2, "known", false, ["email"], [], "Acme"],
      ]);
      const wrong = () => planImport(system, { kind: "contacts", content: file, options: said({ key: "barcode" }) });
      expect(await tried(system, wrong)).toBe("import.field_unknown");
    }));

  test("deals are recognised by a key where somebody chooses one, else only where the whole row is the same", () =>
    inWorkspace(async ({ system }) => {
      const file = lines("company,email", "Acme,a@acme.example", "Zeta,a@acme.example", "Acme,a@acme.example");
      expect(await bring(system, "leads", file)).toMatchObject({ made: 2, known: 1 });
      const more = lines("company,email", "Other,A@acme.example", "More,m@acme.example");
      expect(await seenIn(system, "leads", more)).toEqual([]);
      expect(await bring(system, "leads", more, { key: "email" })).toMatchObject({ made: 1, known: 1 });
    }));

  test.each([
    ["title", "title", "Mesas  del PUERTO"],
    ["email", "email", "ANA@acme.example"],
    ["phone", "phone", "600 112 233"],
    ["company", "companyname", "MUEBLES PENA"],
  ] as const)("a deal is found by its %s, however it is written, where it is the key", (key, column, value) =>
    inWorkspace(async ({ system }) => {
      const said = "Mesas del puerto,ana@acme.example,+34 600 11 22 33,Muebles Peña";
      await bring(system, "leads", lines("title,email,phone,companyname", said));
      const file = lines(`${column},contactname`, `${value},Ana`);
      expect(await seenIn(system, "leads", file, { key })).toEqual([
        [2, "known", false, [key], [], "Mesas del puerto"],
      ]);
    }),
  );

  test("a deal of a colleague, which is not seen, is not found by a key either", () =>
    inWorkspace(async (t) => {
      const eva = await t.member({ name: "Eva" });
      const marta = await t.as({ role: "manager" });
      await bring(marta, "leads", lines("title,email", "Mesas,a@acme.example"), { batch: { salespersonId: eva } });
      const file = lines("title,email", "Sillas,a@acme.example");
      expect(await seenIn(marta, "leads", file, { key: "email" })).toHaveLength(1);
      expect(await seenIn(await t.as({ role: "sales", reach: "own" }), "leads", file, { key: "email" })).toEqual([]);
    }));

  test("somebody may bring in what was left out, and leave out what is doubtful", () =>
    inWorkspace(async ({ system }) => {
      await createContact(system, { kind: "company", name: "Acme", email: "a@acme.example" });
      const file = lines("name,email", "Acme,a@acme.example", "Ana,a@acme.example");
      const rows = { "2": "new", "3": "leave" } as const;
      expect(await bring(system, "contacts", file, { rows })).toMatchObject({ made: 1, known: 1 });
      const { rows: kept } = await seen(system);
      expect(kept).toEqual([
        [2, "made", ["email", "name"]],
        [3, "left", ["email"]],
      ]);
    }));
});

async function seen({ db, workspace }: Context) {
  const found = await db
    .selectFrom("importEntries")
    .select(["rowNumber", "outcome", "reason"])
    .where("workspaceId", "=", workspace.id)
    .orderBy("rowNumber")
    .execute();
  return { rows: found.map(({ rowNumber, outcome, reason }) => [rowNumber, outcome, (reason as { by: string[] }).by]) };
}

test("another mapping does not make rows new that were brought in before", () =>
  inWorkspace(async ({ system }) => {
    const people = lines("nombre,alias,correo", "Ana,Anita,a@x.example", "Luis,Lu,l@x.example");
    expect(await bring(system, "contacts", people)).toMatchObject({ made: 2 });
    const otherwise = { columns: { nombre: null, alias: "name", correo: null } };
    expect(await bring(system, "contacts", people, otherwise)).toMatchObject({ made: 0, known: 2 });
    const leads = lines("empresa;importe;correo", "Acme;1.200;a@x.example");
    expect(await bring(system, "leads", leads)).toMatchObject({ made: 1 });
    const less = { columns: { importe: null }, decimalMark: "." as const };
    expect(await bring(system, "leads", leads, less)).toMatchObject({ made: 0, known: 1 });
  }));

const make = async (ctx: Context) => {
  await createContact(ctx, { kind: "company", name: "Acme", address: { city: "Lugo" } });
  await createContact(ctx, { kind: "company", name: "Zeta", address: { city: "Ourense" }, phone: "900" });
};

describe("records that are there change only where somebody says so", () => {
  const file = lines("name,email,city,phone", "Acme,a@acme.example,Vigo,600", "Zeta,z@zeta.example,,");

  test("in the columns that were chosen, before and after being shown; an empty cell changes nothing", () =>
    inWorkspace(async ({ system, db }) => {
      await make(system);
      const options = said({ update: ["city", "email"] });
      const { changes, changed, known, fresh } = await previewImport(system, {
        kind: "contacts",
        content: file,
        options,
      });
      expect({ changed, known, fresh }).toEqual({ changed: 2, known: 0, fresh: 0 });
      expect(changes.map(({ row, record, fields }) => [row, record.name, fields])).toEqual([
        [
          2,
          "Acme",
          [
            { label: "E-mail", before: null, after: "a@acme.example" },
            { label: "City", before: "Lugo", after: "Vigo" },
          ],
        ],
        [3, "Zeta", [{ label: "E-mail", before: null, after: "z@zeta.example" }]],
      ]);
      expect(await bring(system, "contacts", file, options)).toMatchObject({ made: 0, updated: 2, known: 0 });
      const now = await db.selectFrom("contacts").select(["name", "email", "city", "phone"]).orderBy("name").execute();
      expect(now).toEqual([
        { name: "Acme", email: "a@acme.example", city: "Vigo", phone: null },
        { name: "Zeta", email: "z@zeta.example", city: "Ourense", phone: "900" },
      ]);
    }));

  test("nothing where nobody says so", () =>
    inWorkspace(async ({ system }) => {
      await make(system);
      expect(await bring(system, "contacts", file)).toMatchObject({ made: 0, updated: 0, known: 2 });
    }));

  test.each<[ImportKind, string, string, string[], string]>([
    ["products", "name,reference,price", "Mesa,M-1,12.50", ["listPrice"], "Mesa,M-1,13"],
    ["leads", "id,title,revenue", "1,Chairs,100", ["expectedRevenue", "title"], "1,Chairs,200"],
  ])("%s too", (kind, headings, first, update, second) =>
    inWorkspace(async ({ system }) => {
      expect(await bring(system, kind, lines(headings, first))).toMatchObject({ made: 1 });
      expect(await bring(system, kind, lines(headings, second), { update })).toMatchObject({ updated: 1 });
      expect(await bring(system, kind, lines(headings, second), { update })).toMatchObject({ updated: 0, known: 1 });
    }),
  );
});
