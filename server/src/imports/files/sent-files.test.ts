import { writeOds } from "hucre/ods";
import { writeXlsx, writeXlsxStream } from "hucre/xlsx";
import { buffer } from "node:stream/consumers";
import type { ImportOptions } from "@trato/domain/imports/inputs.ts";
import { describe, expect, test } from "vitest";
import { ofList, oneByOne } from "../../../test/bring.ts";
import { inWorkspace } from "../../../test/factories.ts";
import { sendFile, sendText } from "../../../test/sent-files.ts";
import type { Context } from "../../platform/context.ts";
import "../../reactions.ts";
import { previewImport } from "../preview-import.ts";
import { runImport } from "../run-import.ts";
import { startImport } from "../start-import.ts";
import { readImport } from "../store.ts";
import { openImport, wholeOf } from "./open-import.ts";

const nothingSaid: ImportOptions = { columns: {}, names: {} };
const ofLeads: ImportOptions = { ...nothingSaid, ...ofList() };
const read = async (ctx: Context, bytes: Uint8Array, name: string, options: Partial<ImportOptions> = {}) => {
  const { fileId } = await sendFile(ctx, bytes, name);
  const file = await openImport(ctx, { kind: "products", fileId, options: { ...nothingSaid, ...options } });
  return { told: file.told, table: await wholeOf(file) };
};

const rows = [
  ["nombre", "precio", "alta", "activo", "tel"],
  ["Mesa & «más»", 1234.5, new Date("2026-12-31T00:00:00Z"), true, 34_600_123_456],
  ["Silla", 0.1 + 0.2, new Date("2026-01-02T09:30:00Z"), false, "0034"],
];
const cells = [
  ["Mesa & «más»", { number: "1234.5" }, { date: "2026-12-31" }, { flag: true }, { number: "34600123456" }],
  ["Silla", { number: "0.3" }, "2026-01-02 09:30", { flag: false }, "0034"],
];
const sheets = [
  { name: "Uno", rows },
  { name: "Dos & tres", rows: [["nombre"], ["Mesa"]] },
  { name: "Oculta", rows: [["nombre"], ["Nada"]], hidden: true },
];

describe("a spreadsheet that is sent", () => {
  test.each([
    ["xlsx", () => writeXlsx({ sheets })],
    ["xlsx", () => writeXlsx({ sheets, stringMode: "inline" })],
    ["ods", () => writeOds({ sheets })],
  ] as const)("as %s gives its sheets in sight, with numbers and days as they are kept", async (type, write) =>
    inWorkspace(async (t) => {
      const marta = await t.as({ role: "manager" });
      const bytes = await write();
      const { told, table } = await read(marta, bytes, `precios.${type}`);
      expect(told).toMatchObject({ type, wrongEnding: null, encoding: null, sheet: "Uno" });
      expect(told?.sheets.slice(0, 2)).toEqual(["Uno", "Dos & tres"]);
      expect(table.rows).toEqual(cells);
      const other = await read(marta, bytes, "precios.csv", { sheet: "Dos & tres" });
      expect(other.told?.wrongEnding).toBe(".csv");
      expect(other.table.rows).toEqual([["Mesa"]]);
      await expect(read(marta, bytes, "a.xlsx", { sheet: "Cuatro" })).rejects.toMatchObject({ code: "import.empty" });
    }),
  );

  test("as a stream wrote it, with sizes behind its parts, is read too", async () =>
    inWorkspace(async (t) => {
      const marta = await t.as({ role: "manager" });
      const stream = writeXlsxStream([["Mesa", 3]], {
        name: "Uno",
        columns: [{ header: "nombre" }, { header: "precio" }],
      });
      const { table } = await read(marta, await buffer(stream), "a.xlsx");
      expect(table.rows.at(-1)).toEqual(["Mesa", { number: "3" }]);
    }));

  test("that is damaged says so", async () =>
    inWorkspace(async (t) => {
      const marta = await t.as({ role: "manager" });
      const whole = await writeXlsx({ sheets });
      await expect(read(marta, whole.slice(0, -30), "a.xlsx")).rejects.toMatchObject({ code: "import.unreadable" });
    }));
});

test.each([
  ["windows-1252", Uint8Array.of(0x6e, 0x61, 0x6d, 0x65, 0x0a, 0x50, 0x65, 0xf1, 0x61), {}],
  ["macintosh", Uint8Array.of(0x6e, 0x61, 0x6d, 0x65, 0x0a, 0x50, 0x65, 0x96, 0x61), { encoding: "macintosh" }],
  ["utf-16le", Buffer.from("\ufeffname\nPeña", "utf16le"), {}],
  ["utf-8", Buffer.from("\ufeffname\nPe\u0000ña"), {}],
] as const)("a text is read as %s", (encoding, bytes, options) =>
  inWorkspace(async (t) => {
    const { told, table } = await read(await t.as({ role: "manager" }), bytes, "a.csv", options);
    expect([told?.encoding, table.headings, table.rows]).toEqual([encoding, ["name"], [["Peña"]]]);
  }),
);

test.each([["%PDF-1.7"], ["<!DOCTYPE html><table>"]])("%s is no table", (text) =>
  inWorkspace(async (t) => {
    const marta = await t.as({ role: "manager" });
    await expect(sendText(marta, text)).rejects.toMatchObject({ code: "import.not_a_table" });
  }),
);

test("nobody brings in a file that a colleague sent, but whoever leads", () =>
  inWorkspace(async (t) => {
    const { fileId } = await sendText(await t.as({ role: "sales" }), "title\nMesas");
    const file = { kind: "leads" as const, fileId, options: nothingSaid };
    const other = await t.as({ role: "sales", name: "Otra" });
    await expect(previewImport(other, file)).rejects.toMatchObject({ code: "record.not_found" });
    expect(await previewImport(await t.as({ role: "manager" }), file)).toMatchObject({ fresh: 1, goesOn: false });
  }));

const lines = (count: number) => Array.from({ length: count }, (_, n) => `Interés ${n};p${n}@x.example;L-${n}`);

describe("a long list of leads", () => {
  test("is shown by its beginning and written part by part, each row told; what comes again is the same row", () =>
    inWorkspace(async (t) => {
      const marta = await t.as({ role: "manager" });
      const again = ["Interés 0;p0@x.example;L-0", "Otro;o@x.example;L-1"];
      const { fileId } = await sendText(
        marta,
        ["title;email;external id", ...lines(6000), ...again, "broken"].join("\n"),
      );
      const file = { kind: "leads" as const, fileId, options: nothingSaid };
      const { id } = await startImport(marta, { ...file, options: ofLeads, fileName: "leads.csv" });
      await runImport(id, oneByOne(marta));
      expect(await readImport(marta, id)).toMatchObject({
        state: "done",
        rows: 6003,
        done: 6003,
        made: 6000,
        known: 2,
        bad: 1,
      });
      const told = await marta.db
        .selectFrom("importEntries")
        .select(["rowNumber", "outcome", "reason"])
        .where("outcome", "<>", "made")
        .orderBy("rowNumber")
        .execute();
      expect(told).toMatchObject([
        { rowNumber: 6002, outcome: "repeated", reason: { sameRow: 2 } },
        { rowNumber: 6003, outcome: "repeated", reason: { sameRow: 3, by: ["externalId"] } },
        { rowNumber: 6004, outcome: "refused" },
      ]);
    }));

  test("is compared with the part that is being written, by its key as by the whole row", () =>
    inWorkspace(async (t) => {
      const marta = await t.as({ role: "manager" });
      const again = ["Interés 4999;p4999@x.example;L-4999", "Otro;P4998@x.example;", "Otro más;p1@x.example;"];
      const rows = [...lines(5000), ...again, ...lines(12_000).slice(5000)];
      const { fileId } = await sendText(marta, ["title;email;external id", ...rows].join("\n"));
      const options = { ...ofLeads, key: "email" as const };
      const { id } = await startImport(marta, { kind: "leads", fileId, options, fileName: "leads.csv" });
      await runImport(id, oneByOne(marta));
      expect(await readImport(marta, id)).toMatchObject({ state: "done", made: 12_000, known: 3, done: 12_003 });
      const told = marta.db
        .selectFrom("importEntries")
        .select(["rowNumber", "reason"])
        .where("outcome", "=", "repeated");
      expect(await told.orderBy("rowNumber").execute()).toMatchObject([
        { rowNumber: 5002, reason: { sameRow: 5001 } },
        { rowNumber: 5003, reason: { sameRow: 5000, by: ["email"] } },
        { rowNumber: 5004, reason: { sameRow: 3, by: ["email"] } },
      ]);
    }));

  test("makes a name of which a new record is to be made once, however many parts bear it and wherever it was cut off", () =>
    inWorkspace(async (t) => {
      const marta = await t.as({ role: "administrator" });
      await t.member({ name: "Eva" });
      const rows = lines(6000).map((line) => `${line};Eva`);
      const { fileId } = await sendText(marta, ["title;email;external id;salesperson", ...rows].join("\n"));
      const options = { ...ofLeads, names: { member: { Eva: null } } };
      const { id } = await startImport(marta, { kind: "leads", fileId, options, fileName: "leads.csv" });
      let steps = 0;
      await expect(
        runImport(id, (work) => (++steps > 9 ? Promise.reject(new Error("killed")) : work(marta))),
      ).rejects.toThrow("killed");
      await runImport(id, oneByOne(marta));
      expect(await readImport(marta, id)).toMatchObject({ state: "done", made: 6000 });
      const called = await marta.db.selectFrom("members").select("name").where("name", "=", "Eva").execute();
      expect(called).toHaveLength(2);
    }));

  test("that was cut off between two parts goes on where it was", () =>
    inWorkspace(async (t) => {
      const marta = await t.as({ role: "manager" });
      const { fileId } = await sendText(marta, ["title;email;external id", ...lines(6000)].join("\n"));
      const { id } = await startImport(marta, { kind: "leads", fileId, options: ofLeads, fileName: "leads.csv" });
      let steps = 0;
      const cut = runImport(id, (work) => (++steps > 8 ? Promise.reject(new Error("killed")) : work(marta)));
      await expect(cut).rejects.toThrow("killed");
      const { made } = await readImport(marta, id);
      expect(made).toBeGreaterThan(0);
      expect(made).toBeLessThan(6000);
      await runImport(id, oneByOne(marta));
      expect(await readImport(marta, id)).toMatchObject({ state: "done", made: 6000, done: 6000, known: 0 });
    }));
});
