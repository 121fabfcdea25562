import type { ImportKind } from "@trato/domain/imports/kinds.ts";
import { PreviewImport } from "@trato/domain/imports/inputs.ts";
import { ImportPreview } from "@trato/domain/imports/records.ts";
import { expect, test } from "vitest";
import type * as z from "zod/mini";
import { inWorkspace, type InWorkspace } from "../../test/factories.ts";
import { tried, whoMay } from "../../test/trying.ts";
import { createContact } from "../contacts/create-contact.ts";
import type { Context } from "../platform/context.ts";
import "../reactions.ts";
import { previewImport } from "./preview-import.ts";

type Options = z.input<typeof PreviewImport>["options"];

const lines = (...rows: string[]) => rows.join("\n");
const preview = async (ctx: Context, kind: ImportKind, content: string, options: Options = {}) =>
  ImportPreview.parse(await previewImport(ctx, PreviewImport.parse({ kind, content, options })));
const asManager = (t: InWorkspace) => t.as({ role: "manager" });

test("each column is shown with what it is taken for and the first things that stand in it", () =>
  inWorkspace(async (t) => {
    const manager = await asManager(t);
    const file = lines(
      "Nombre;Correo;Color",
      "Acme;;red",
      "Robles;a@robles.example;red",
      "Zeta;z@zeta.example;blue",
      "Otra;b@x.example;green",
      "Más;c@x.example;white",
    );
    const { delimiter, columns, fields, missingFields } = await preview(manager, "contacts", file);
    expect(delimiter).toBe(";");
    expect(columns.map(({ heading, field, samples }) => [heading, field, samples])).toEqual([
      ["Nombre", "name", ["Acme", "Robles", "Zeta"]],
      ["Correo", "email", ["a@robles.example", "z@zeta.example", "b@x.example"]],
      ["Color", null, ["red", "blue", "green"]],
    ]);
    expect(missingFields).toEqual([]);
    expect(fields.filter(({ isNeeded }) => isNeeded).map(({ id }) => id)).toEqual(["name"]);
  }));

test("fields and errors are told in the reader's language", () =>
  inWorkspace(async (t) => {
    const manager = await asManager(t);
    const told = async (language: "en" | "es") => {
      const { fields, errors } = await preview({ ...manager, language }, "contacts", "name,email\n,a@acme.example");
      return [fields.find(({ id }) => id === "name")?.label, errors[0]?.message];
    };
    const [english, spanish] = [await told("en"), await told("es")];
    expect([english[0], spanish[0]]).toEqual(["Name", "Nombre"]);
    expect(spanish[1]).not.toBe(english[1]);
  }));

test("rows are counted by what would become of them: new, there already, wrong", () =>
  inWorkspace(async (t) => {
    await createContact(t.system, { kind: "company", name: "Acme", email: "Hello@acme.example" });
    const file = lines(
      "name,email",
      "ACME,hello@ACME.example",
      "Robles,a@robles.example",
      "Robles,a@robles.example",
      "Zeta,nothing",
      ",z@zeta.example",
      ",nothing",
    );
    expect(await preview(await asManager(t), "contacts", file)).toMatchObject({
      rows: 6,
      fresh: 2,
      known: 2,
      bad: 2,
      errors: [
        { row: 6, column: "name", value: null },
        { row: 7, column: "name", value: null },
      ],
      warnings: [
        { row: 5, column: "email", value: "nothing" },
        { row: 7, column: "email", value: "nothing" },
      ],
    });
  }));

test("what another company has is new here", () =>
  inWorkspace(async (t) => {
    const stranger = await t.elsewhere();
    await createContact(stranger, { kind: "company", name: "Acme", email: "hello@acme.example" });
    const file = "name,email\nAcme,hello@acme.example";
    expect(await preview(await asManager(t), "contacts", file)).toMatchObject({ fresh: 1, known: 0 });
  }));

test("where a needed column is missing it is named, and no row is read", () =>
  inWorkspace(async (t) => {
    const seen = await preview(await asManager(t), "contacts", "email,phone\nnothing,600");
    expect(seen).toMatchObject({ missingFields: ["name"], rows: 0, fresh: 0, bad: 0, errors: [], names: [] });
  }));

test("a thousand wrong rows are counted, and the first two hundred told", () =>
  inWorkspace(async (t) => {
    const wrong = Array.from({ length: 1000 }, (_, index) => `,${index}@acme.example`);
    const { rows, bad, errors } = await preview(await asManager(t), "contacts", lines("name,email", ...wrong));
    expect([rows, bad, errors.length, errors.at(-1)?.row]).toEqual([1000, 1000, 200, 201]);
  }));

test("whoever knows better says which field a column is, what separates them and how dates are written", () =>
  inWorkspace(async (t) => {
    const manager = await asManager(t);
    const file = lines("Título|Cierre", "Chairs|01/02/2030", "Tables|03/04/2030");
    const guessed = await preview(manager, "opportunities", file);
    expect(guessed.columns[1]).toMatchObject({ dateOrder: "dmy", doubt: "either" });
    const options = { columns: { Título: null, Cierre: "title" }, delimiter: "|" as const };
    const said = await preview(manager, "opportunities", file, options);
    expect(said.columns.map(({ field }) => field)).toEqual([null, "title"]);
    const american = await preview(manager, "opportunities", file, { dateOrder: "mdy" });
    expect(american.columns[1]).toMatchObject({ dateOrder: "mdy" });
  }));

test("names that are not there are asked about, with those that are likely meant", () =>
  inWorkspace(async (t) => {
    const { id } = await createContact(t.system, { kind: "company", name: "Muebles Robles" });
    const file = lines("title,customer", "Chairs,Muebles Robles", "Tables,MueblesRobles", "Desks,Acme", "Beds,Acme");
    const { names } = await preview(await asManager(t), "opportunities", file);
    expect(names.map(({ kind, name, rows }) => [kind, name, rows])).toEqual([
      ["contact", "MueblesRobles", 1],
      ["contact", "Acme", 2],
    ]);
    expect(names[0]?.taken ?? names[0]?.candidates[0]).toEqual({ id, name: "Muebles Robles" });
    expect(names[1]).toMatchObject({ taken: null, candidates: [] });
  }));

test("a heading and a name may be any word, also one that every object inherits", () =>
  inWorkspace(async (t) => {
    const file = lines("title,constructor,customer", "Kitchen,x,toString", "Hall,y,constructor");
    const { columns, names, errors } = await preview(await asManager(t), "opportunities", file);
    expect(columns.map(({ field }) => field)).toEqual(["title", null, "customer"]);
    expect(names.map(({ name, taken }) => [name, taken])).toEqual([
      ["toString", null],
      ["constructor", null],
    ]);
    expect(errors).toEqual([]);
  }));

test("looking writes nothing", () =>
  inWorkspace(async (t) => {
    const manager = await asManager(t);
    const entries = () =>
      t.asSystem(({ db }) =>
        db
          .selectFrom("diary")
          .select(({ fn }) => fn.countAll().as("count"))
          .execute(),
      );
    const before = await entries();
    await preview(manager, "opportunities", "title,customer,salesperson\nChairs,Acme,Ana");
    expect(await entries()).toEqual(before);
    expect(await manager.db.selectFrom("contacts").select("id").execute()).toEqual([]);
    expect(manager.changes).toEqual([]);
  }));

test("a file without rows, or with a field that there is not, is refused", () =>
  inWorkspace(async (t) => {
    const manager = await asManager(t);
    const outcomes = [
      ["import.empty", "name\n", {}],
      ["import.empty", "name\n\n , \n", {}],
      ["import.field_unknown", "name\nAcme", { columns: { name: "colour" } }],
    ] as const;
    for (const [outcome, content, options] of outcomes)
      expect(await tried(manager, () => preview(manager, "contacts", content, options))).toBe(outcome);
  }));

test.each([
  ["contacts", "name\nAcme", ["sales", "back_office", "manager", "administrator"]],
  ["products", "name\nChair", ["back_office", "manager", "administrator"]],
  ["leads", "company\nAcme", ["sales", "manager", "administrator"]],
  ["opportunities", "title\nChairs", ["sales", "manager", "administrator"]],
  ["salespeople", "name\nLuis", ["administrator"]],
] as const)("whoever brings in %s must be allowed to make them", (kind, content, roles) =>
  inWorkspace(async (t) => {
    expect(await whoMay(t, (ctx) => preview(ctx, kind, content))).toEqual(roles);
  }),
);
