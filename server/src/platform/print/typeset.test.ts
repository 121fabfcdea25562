import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { drawing } from "../../../test/logos.ts";
import { drawLogo } from "../../identity/company/draw-logo.ts";
import { contentsAt } from "../contents/contents-place.ts";
import { expect, test, vi } from "vitest";
import { type Print, typeset } from "./typeset.ts";

const section = { kind: "section", name: "Salón" };
const line = { kind: "product", name: "Mesa", quantity: "2", price: "10,00 €", discount: "", amount: "20,00 €" };

/** A quotation of so many lines, as a mail kept it that waited since 0.3.0: later versions make it too. */
function quotation(lines: number): Print {
  const content = {
    language: "es",
    workspace: "Robles",
    colour: "",
    sender: [],
    foot: [],
    title: "Presupuesto",
    state: "",
    partner: { label: "Cliente", name: "Acme", address: [] },
    facts: [{ name: "Fecha", value: "28/11/2026" }],
    words: { page: "Página", total: "Total", instalments: "Pago" },
    columns: ["Producto", "Cantidad", "Precio", "Dto.", "Importe"],
    lines: [section, ...Array.from({ length: lines }, () => line)],
    totals: [],
    total: "20,00 €",
    instalments: [{ due: "28/12/2026", amount: "20,00 €" }],
    fiscalNote: "",
    accounts: [],
    terms: "",
    accepted: "",
  };
  return { name: "", template: fileURLToPath(new URL("../../sales/print/sale.typ", import.meta.url)), content };
}

test("a document that is asked for when the process that waited for it is ended is made all the same", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  try {
    await typeset(quotation(1));
    vi.advanceTimersByTime(3_600_000);
    expect((await typeset(quotation(1))).subarray(0, 5).toString()).toBe("%PDF-");
  } finally {
    vi.useRealTimers();
  }
});

test("a long document is made while everything else goes on", async () => {
  await typeset(quotation(1));
  let turns = 0;
  const others = setInterval(() => turns++, 1);
  const pdf = await typeset(quotation(1_200));
  clearInterval(others);
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  expect(turns).toBeGreaterThan(20);
});

test("a document may be kept for decades and read aloud; with a sign of no font it is made all the same", async () => {
  const whole = (await typeset(quotation(1))).toString("latin1");
  expect(whole).toContain("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>");
  const print = quotation(1);
  const strange = (await typeset({ ...print, content: { ...print.content, terms: "\u{10380}" } })).toString("latin1");
  expect(strange).toContain("/MarkInfo");
  expect(strange).not.toContain("pdfaid");
});

const pictures = async (print: Print): Promise<number> =>
  (await typeset(print)).toString("latin1").split("/Subtype /Image").length - 1;

test("a logo stands in the head where its picture is there, and each document has its own", async () => {
  const place = { folder: mkdtempSync(join(tmpdir(), "trato-logo-")), bucket: null, s3: null };
  const { png } = await drawLogo(Buffer.from(drawing()));
  writeFileSync(join(place.folder, "arrived"), png);
  const name = { workspaceId: "w", sha256: "a".repeat(64) };
  await contentsAt(place).keep(name, join(place.folder, "arrived"));
  const { content, ...rest } = quotation(1);
  const withLogo = { ...rest, content: { ...content, logo: { width: 60, height: 15 } } };
  expect(await pictures({ ...withLogo, logo: { place, name } })).toBeGreaterThan(0);
  expect(await pictures({ ...withLogo, logo: { place, name: { ...name, sha256: "b".repeat(64) } } })).toBe(0);
  expect(await pictures(quotation(1))).toBe(0);
  rmSync(place.folder, { recursive: true });
});

test("its pages are made as one picture too", async () => {
  const svg = await typeset({ ...quotation(1), as: "svg" });
  expect(svg.toString()).toMatch(/^<svg [^]*<\/svg>\s*$/);
});

test("many asked for at once each get their own, and one that fails harms no other", async () => {
  const broken = { ...quotation(1), content: {} };
  const made = await Promise.allSettled([quotation(1), broken, quotation(400)].map((print) => typeset(print)));
  expect(made.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  const [small, , long] = made.map((each) => (each.status === "fulfilled" ? each.value.length : 0));
  expect(long).toBeGreaterThan(2 * (small ?? 0));
});

test("one that takes too long or too much memory is ended, and the next is made", async () => {
  const tooLarge = { code: "print.too_large" };
  await expect(typeset(quotation(3_000), { milliseconds: 50 })).rejects.toMatchObject(tooLarge);
  await expect(typeset(quotation(3_000), { megabytes: 30 })).rejects.toMatchObject(tooLarge);
  expect((await typeset(quotation(1))).subarray(0, 5).toString()).toBe("%PDF-");
});

test("one that nobody waits for any more is ended", async () => {
  const gone = new AbortController();
  const made = typeset(quotation(3_000), { signal: gone.signal });
  gone.abort(new Error("the reader has gone"));
  await expect(made).rejects.toThrow("the reader has gone");
});
