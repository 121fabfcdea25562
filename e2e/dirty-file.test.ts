import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { afterAll, beforeAll, expect, test } from "vitest";
import { arrive, ask, found, install, type Installation, type Person } from "./trato.ts";

let trato: Installation;
let ana: Person;
beforeAll(async () => {
  trato = await install();
  ana = await arrive(trato, "es-ES");
  await found(trato, ana);
  await ask(trato, ana, "POST", "/leads", { title: "Somebody else’s", source: "Web", salespersonId: null });
});
afterAll(() => trato?.stop());

const said = {
  es: {
    bring: (n: number) => `Importar ${n} filas`,
    brought: (made: number, known: number, bad: number) => `${made} creadas · ${known} ya estaban · ${bad} con errores`,
    listSource: "Comprada a, o guardada en",
    basis: "Base legal para escribirles",
    save: "Guardar filas con errores",
    undo: "Deshacer la importación",
    undone: (n: number) => `${n} deshechas, 0 conservadas`,
    change: "Cambiar",
    changeMany: "Cambiar 250 registros",
    salesperson: "Comercial",
    changed: "250 registros cambiados",
    takeBack: "Deshacer",
    asBefore: "250 registros están como estaban",
  },
  en: {
    bring: (n: number) => `Import ${n} rows`,
    brought: (made: number, known: number, bad: number) => `${made} made · ${known} there already · ${bad} with errors`,
    listSource: "Bought from, or kept in",
    basis: "Legal basis for writing to them",
    save: "Save rows with errors",
    undo: "Undo the import",
    undone: (n: number) => `${n} taken back, 0 kept`,
    change: "Change",
    changeMany: "Change 250 records",
    salesperson: "Salesperson",
    changed: "250 records changed",
    takeBack: "Undo",
    asBefore: "250 records are as they were",
  },
};

const fileFrom = (source: string): File => ({
  name: "leads.csv",
  mimeType: "text/csv",
  buffer: inWindows1252(dirtyRows(source)),
});

test("300 dirty rows come in, the bad ones mended, and go again", async () => {
  const { page } = ana;
  const [t, source] = [said.es, "Feria de Madrid"];
  const dirty = fileFrom(source);
  const first = await bring(page, dirty, t, [250, 25, 25]);
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: t.save }).click();
  const bad = readFileSync(await (await downloading).path(), "utf8");
  expect(bad.trim().split("\r\n")).toHaveLength(26);
  const mended = bad.replaceAll('"""Peña', '"Peña').replaceAll("mil y pico", "1000");
  const again = { ...dirty, buffer: Buffer.from(mended) };
  const second = await bring(page, again, t, [25, 0, 0]);
  expect(await leadsFrom(source)).toMatchObject({ count: 275 });

  for (const [address, n] of [
    [second, 25],
    [first, 250],
  ] as const) {
    await page.goto(address);
    await page.getByRole("button", { name: t.undo }).click();
    await page.getByText(t.undone(n)).waitFor();
  }
  expect(await leadsFrom(source)).toMatchObject({ count: 0 });
  expect(ana.problems).toEqual([]);
});

test("250 leads of such a file are given to somebody and taken back, in English", async () => {
  const { page } = ana;
  const [t, source] = [said.en, "Fair"];
  await ask(trato, ana, "PATCH", "/me", { language: "en" });
  await bring(page, fileFrom(source), t, [250, 25, 25]);
  await page.goto(`${trato.base}/w/robles/leads?source=${encodeURIComponent(source)}`);
  await page
    .getByText(/^Peña \d+$/)
    .first()
    .waitFor();
  await page.keyboard.press("ControlOrMeta+a");
  await page.getByRole("button", { name: t.change, exact: true }).click();
  await page.getByRole("combobox", { name: t.salesperson }).fill("Ana");
  await page.getByRole("option", { name: "Ana" }).first().click();
  await page.getByRole("button", { name: t.changeMany }).click();
  await page.getByText(t.changed).waitFor();
  const { member } = await ask<{ member: { id: string } }>(trato, ana, "GET", "/me");
  expect(await leadsFrom(source, `&salespersonId=${member.id}`)).toMatchObject({ count: 250 });
  expect(await leadsFrom("Web", `&salespersonId=${member.id}`)).toMatchObject({ count: 0 });
  await page.getByRole("button", { name: t.takeBack, exact: true }).click();
  await page.getByText(t.asBefore).waitFor();
  expect(await leadsFrom(source, `&salespersonId=${member.id}`)).toMatchObject({ count: 0 });
  expect(ana.problems).toEqual([]);
});

/** 250 good rows in Windows-1252, 25 that repeat the row above, 20 with an amount that is none, 5 whose quote is not closed. */
function dirtyRows(source: string): string {
  const rows: string[] = [];
  for (let at = 0; at < 300; at++) {
    const amount = at % 15 === 3 ? "mil y pico" : `1.${String(at).padStart(3, "0")},50 €`;
    const row = `${at % 60 === 7 ? '"' : ""}Peña ${at};Café ${at}, S.L.;p${at}@peña.example;${amount};${source}`;
    rows.push(at % 12 === 5 ? (rows[at - 1] ?? "") : row);
  }
  return ["Nombre;Empresa;Correo electrónico;Ingreso previsto;Origen", ...rows].join("\r\n");
}

/** Which has the sign of the euro where Latin 1 has none. */
const inWindows1252 = (text: string): Buffer => Buffer.from(text.replaceAll("€", "\x80"), "latin1");

type File = { name: string; mimeType: string; buffer: Buffer };

type Said = (typeof said)["es"];

/** Brings a file in, and waits until so many are made, there already and bad; gives the address of what became of it. */
async function bring(page: Page, file: File, t: Said, rows: [number, number, number]): Promise<string> {
  await page.goto(`${trato.base}/w/robles/import?kind=leads`);
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByRole("textbox", { name: t.listSource }).fill("Ferias");
  await page.getByRole("combobox", { name: t.basis }).click();
  await page.getByRole("option").first().click();
  await page.getByRole("button", { name: t.bring(rows[0]) }).click();
  await page.getByRole("button", { name: t.undo }).waitFor();
  await page.getByText(t.brought(...rows)).waitFor();
  return page.url();
}

const leadsFrom = (source: string, filter = "") =>
  ask(trato, ana, "GET", `/leads?limit=1&count=true&source=${encodeURIComponent(source)}${filter}`);
