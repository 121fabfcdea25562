import { EditWorkspace } from "@trato/domain/identity/inputs.ts";
import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { company } from "../../../test/people.ts";
import { diaryOf, tried, whoMay } from "../../../test/trying.ts";
import type { Context } from "../../platform/context.ts";
import { editWorkspace, getCompany } from "./workspace-settings.ts";

test("settings of the workspace count from the next request on", async () => {
  const home = await company();
  const today = async () => (await home.administrator.ask("GET /me")).body.today;
  const change = (timeZone: string) => home.administrator.ask("PATCH /workspace", { timeZone });
  expect((await change("Pacific/Kiritimati")).status).toBe(200);
  const kiritimati = await today();
  await change("Pacific/Niue");
  expect(kiritimati > (await today())).toBe(true);
  expect((await change("Europe/Nowhere")).body.errors).toMatchObject([{ path: "timeZone" }]);
});

test("everybody reads the settings of their own company", () =>
  inWorkspace(async (t) => {
    const seller = await t.as();
    expect(await getCompany(seller)).toMatchObject({
      id: t.workspace.id,
      name: "Test company",
      country: "ES",
      currency: "EUR",
      currencyDecimals: 2,
      timeZone: "Europe/Madrid",
      validityDays: 30,
      version: 1,
    });
    expect(await getCompany(await t.elsewhere())).toMatchObject({ name: "Another company" });
  }));

test("what an administrator changes is told to everybody and written in the diary", () =>
  inWorkspace(async (t) => {
    const alba = await t.as({ role: "administrator", name: "Alba" });
    const changed = {
      name: "Robles",
      validityDays: 15,
      roundingMethod: "globally",
      refusesWithoutStock: true,
    } as const;
    expect(await editWorkspace(alba, { version: 1, ...changed })).toMatchObject({ ...changed, version: 2 });
    expect(alba.changes).toMatchObject([{ kind: "setting", id: t.workspace.id, version: 2 }]);
    expect((await diaryOf(t, t.workspace.id)).at(-1)).toEqual({
      event: "workspace.changed",
      by: "Alba",
      before: { name: "Test company", validityDays: 30, roundingMethod: "per_line", refusesWithoutStock: false },
      after: changed,
    });
  }));

test("what holds already is no change", () =>
  inWorkspace(async (t) => {
    const alba = await t.as({ role: "administrator" });
    const entries = (await diaryOf(t, t.workspace.id)).length;
    expect(await editWorkspace(alba, { name: "Test company", validityDays: 30 })).toMatchObject({ version: 1 });
    expect(alba.changes).toEqual([]);
    expect(await diaryOf(t, t.workspace.id)).toHaveLength(entries);
  }));

test("two administrators keep both changes, and see where they collide", () =>
  inWorkspace(async (t) => {
    const alba = await t.as({ role: "administrator" });
    await editWorkspace(alba, { version: 1, name: "Robles" });
    expect(await editWorkspace(alba, { version: 1, validityDays: 15 })).toMatchObject({
      name: "Robles",
      validityDays: 15,
      version: 3,
    });
    await expect(editWorkspace(alba, { version: 1, name: "Robles e Hijos" })).rejects.toMatchObject({
      kind: "conflict",
      code: "record.changed",
      details: { theirs: { name: "Robles" }, yours: { name: "Robles e Hijos" }, version: 3 },
    });
  }));

test("documents are numbered in the company's words, which two kinds do not share", () =>
  inWorkspace(async (t) => {
    const alba = await t.as({ role: "administrator" });
    const { numbering } = await getCompany(alba);
    const order = { prefix: "PED", separator: "/", isYearly: true, digits: 5 } as const;
    const change = (given: object) =>
      editWorkspace(alba, EditWorkspace.parse({ numbering: { ...numbering, ...given } }));
    expect(await change({})).toMatchObject({ version: 1 });
    expect(await change({ order })).toMatchObject({ numbering: { ...numbering, order }, version: 2 });
    await expect(change({ order: { ...order, prefix: "s" } })).rejects.toMatchObject({
      code: "numbering.taken",
      details: { path: "numbering.order.prefix" },
    });
  }));

test("the currency stays what the company was founded with", () =>
  inWorkspace(async (t) => {
    const alba = await t.as({ role: "administrator" });
    const asked = EditWorkspace.parse({ currency: "USD", currencyDecimals: 0, slug: "mine" });
    expect(await editWorkspace(alba, asked)).toMatchObject({ currency: "EUR", currencyDecimals: 2, version: 1 });
  }));

const rename = (ctx: Context) => editWorkspace(ctx, { name: "Robles" });

test("only administrators change the settings, and only their own company's", () =>
  inWorkspace(async (t) => {
    expect(await whoMay(t, rename)).toEqual(["administrator"]);
    const stranger = await t.elsewhere();
    expect(await tried(stranger, rename)).toBe("done");
    await rename(stranger);
    await t.become(t.system);
    expect(await getCompany(t.system)).toMatchObject({ name: "Test company" });
  }));

const iban = "ES91 2100 0418 4502 0005 1332";
const told = EditWorkspace.parse({
  legalName: "Robles Mobiliario, S.L.",
  vat: "ES B-12345674",
  street: "Calle Mayor 1",
  zip: "28013",
  city: "Madrid",
  state: "Madrid",
  phone: "+34 910 000 000",
  email: "hola@robles.example",
  website: "robles.example",
  registry: "R. M. de Madrid, tomo 1, folio 2",
  footers: { es: "Gracias", en: "Thank you" },
  bankAccounts: [{ number: iban, bic: "CAIXESBB" }],
  colour: "#aa3300",
});

test("a company tells who it is, and its accounts are kept without spaces", () =>
  inWorkspace(async (t) => {
    const alba = await t.as({ role: "administrator" });
    const account = { number: "ES9121000418450200051332", bic: "CAIXESBB", bank: null, isShown: true };
    expect(await editWorkspace(alba, told)).toMatchObject({ ...told, bankAccounts: [account], version: 2 });
    expect(await editWorkspace(alba, told)).toMatchObject({ version: 2 });
    expect(await getCompany(await t.as())).toMatchObject({ footers: told.footers, bankAccounts: [account] });
  }));

test("a number that the country or a bank gives to nobody is refused at its field", () =>
  inWorkspace(async (t) => {
    const alba = await t.as({ role: "administrator" });
    const change = (asked: object) => editWorkspace(alba, EditWorkspace.parse(asked));
    await expect(change({ vat: "B12345678" })).rejects.toMatchObject({
      code: "taxNumber.wrong",
      details: { path: "vat", country: "ES", problem: "InvalidChecksum" },
    });
    await expect(change({ vat: "B12345674", country: "PT" })).rejects.toMatchObject({ details: { country: "PT" } });
    await expect(
      change({ bankAccounts: [{ number: iban }, { number: "ES91 2100 0418 4502 0005 1333" }] }),
    ).rejects.toMatchObject({
      code: "bankAccount.wrong_iban",
      details: { path: "bankAccounts.1.number" },
    });
    expect(await change({ vat: "FR40303265045" })).toMatchObject({ vat: "FR40303265045" });
  }));
