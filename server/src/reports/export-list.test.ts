import { buffer } from "node:stream/consumers";
import { dayIn, type Moment } from "@trato/domain/dates.ts";
import { separatedCell } from "@trato/domain/harmless-cell.ts";
import { chosenColumns, exportedLists } from "@trato/domain/reports/list-columns.ts";
import { readXlsx } from "hucre/xlsx";
import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { bring, undo } from "../../test/bring.ts";
import { createWorld, type World, type WorldPerson } from "../../test/world.ts";
import { listening, visitor } from "../../test/listening.ts";
import { inWorkspace, testEdge, testOrigin } from "../../test/factories.ts";
import { actorOf } from "../../test/world.ts";
import { addAddress } from "../contacts/addresses.ts";
import { createContact } from "../contacts/create-contact.ts";
import { listOpportunities } from "../opportunities/list-opportunities.ts";
import type { Context } from "../platform/context.ts";
import "../reactions.ts";
import { exportList, type ListExport } from "./export-list.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
  const actor = actorOf(world.person("administrator"));
  await (
    await testEdge()
  ).run({ workspaceId: world.workspace.id, actor }, "write", testOrigin, async (ctx) => {
    await createContact(ctx, { kind: "company", name: '=HYPERLINK("http://evil.example")', phone: "+34 600 12 34 56" });
    await createContact(ctx, { kind: "company", name: "Redes,=1+1,Sur", phone: "600" });
    await createContact(ctx, { kind: "company", name: 'Ñandú "Sur"; SL', address: { city: "Lugo", country: "ES" } });
  });
});

async function download(
  { key }: WorldPerson,
  path: string,
): Promise<{ status: number; type: string | null; bytes: Buffer }> {
  const { address } = await listening();
  const response = await fetch(`${address}/api${path}`, { headers: { authorization: `Bearer ${key}` } });
  return {
    status: response.status,
    type: response.headers.get("content-type"),
    bytes: Buffer.from(await response.arrayBuffer()),
  };
}

const textOf = (bytes: Buffer) => bytes.toString("utf8").replace("\uFEFF", "").trimEnd().split("\r\n");

test("a list comes as CSV with the chosen columns, as a Spanish spreadsheet reads them; what it would run is made a text", async () => {
  const { status, type, bytes } = await download(
    world.person("administrator"),
    "/contacts/export?format=csv&language=es&columns=name,phone,kind,country&search=e",
  );
  expect([status, type]).toEqual([200, "text/csv; charset=utf-8"]);
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const lines = textOf(bytes);
  expect(lines[0]).toBe("Nombre;Teléfono;Tipo;País");
  expect(lines).toContain(`"'=HYPERLINK(""http://evil.example"")";+34 600 12 34 56;Empresa;`);
  expect(lines).toContain(`"Redes,'=1+1,Sur";600;Empresa;`);
});

const read = async (language: string) =>
  textOf(
    (
      await download(
        world.person("administrator"),
        `/opportunities/export?format=csv&language=${language}&columns=expectedRevenue,title`,
      )
    ).bytes,
  );

test("numbers are written as the language of the file writes them", async () => {
  const [spanish, english] = [await read("es"), await read("en")];
  expect(spanish[0]).toBe("Ingreso previsto;Título");
  expect(spanish.some((line) => /^\d+,\d\d;/.test(line))).toBe(true);
  expect(english.some((line) => /^\d+\.\d\d,/.test(line))).toBe(true);
});

test("as XLSX its cells are numbers, days and texts", async () => {
  const { status, bytes } = await download(
    world.person("administrator"),
    "/opportunities/export?format=xlsx&language=en&columns=title,expectedRevenue,createdAt",
  );
  const { sheets } = await readXlsx(bytes);
  const [heading, first] = sheets[0]?.rows ?? [];
  expect([status, sheets[0]?.name, heading]).toEqual([
    200,
    "Opportunities",
    ["Title", "Expected revenue", "Created on"],
  ]);
  expect(first?.map((cell) => (cell instanceof Date ? "Date" : typeof cell))).toEqual(["string", "number", "Date"]);
  const contacts = await readXlsx(
    (await download(world.person("administrator"), "/contacts/export?format=xlsx&columns=name")).bytes,
  );
  expect(contacts.sheets[0]?.rows.flat()).toContain('=HYPERLINK("http://evil.example")'); // a text, not a formula
});

test("as XLSX amounts have the decimals of their company's currency, and moments say what its clock said", async () => {
  const actor = actorOf(world.person("administrator"));
  const asked: ListExport = {
    list: "opportunities",
    format: "xlsx",
    columns: chosenColumns("opportunities", ["expectedRevenue", "createdAt"]),
    filters: { sort: "-createdAt" },
    language: "en",
    title: "Deals",
    workspace: { timeZone: "Asia/Kuwait", currencyDecimals: 3 },
  };
  const edge = await testEdge();
  const who = { workspaceId: world.workspace.id, actor };
  const { sheets } = await readXlsx(await buffer(exportList(edge, who, testOrigin, asked)), { readStyles: true });
  expect(sheets[0]?.cells?.get("1,0")?.style?.numFmt).toBe("#,##0.000");
  const { items } = await edge.run(who, "read", testOrigin, (ctx) =>
    listOpportunities(ctx, { sort: "-createdAt", limit: 1 }),
  );
  const kuwait = Date.parse(items[0]?.createdAt ?? "") + 3 * 3_600_000; // of what is listed
  const said = sheets[0]?.rows[1]?.[1];
  expect(said instanceof Date && Math.abs(said.getTime() - kuwait)).toBeLessThanOrEqual(1_000); // to the second
});

test("a file is named by its company's day", async () => {
  const { address } = await listening();
  const headers = { authorization: `Bearer ${world.person("administrator").key}` };
  const administrator = visitor(headers);
  const named: (string | undefined)[] = [];
  const said: string[] = [];
  for (const timeZone of ["Pacific/Kiritimati", "Pacific/Pago_Pago"]) {
    await administrator.ask("PATCH /workspace", { timeZone });
    const response = await fetch(`${address}/api/contacts/export?format=csv&language=en&columns=name`, { headers });
    named.push(/\d{4}-\d\d-\d\d/.exec(response.headers.get("content-disposition") ?? "")?.[0]);
    said.push(dayIn(timeZone, new Date().toISOString() as Moment)); // as moments are written
    await response.text();
  }
  expect(named).toEqual(said); // 25 hours lie between them: never the same day in both
});

test("a file holds what its reader reaches, and as many rows as the list counts, page after page", async () => {
  for (const name of ["administrator", "salesperson of another team"]) {
    const person = world.person(name);
    const { body } = await visitor({ authorization: `Bearer ${person.key}` }).ask("GET /opportunities?count=true");
    const lines = textOf((await download(person, "/opportunities/export?format=csv&columns=title")).bytes);
    expect([name, lines.length - 1]).toEqual([name, body.count]);
  }
});

test.each(["es", "en"] as const)(
  "contacts that a file (%s) tells are the same in another company, with each of their addresses",
  async (language) => {
    const edge = await testEdge();
    const who = { workspaceId: world.workspace.id, actor: actorOf(world.person("administrator")) };
    await edge.run(who, "write", testOrigin, async (ctx) => {
      const told = { website: "https://sil.example", comment: "Pide\nalbarán", language: "es" } as const;
      const address = { street: "Rúa do Sil 1", street2: "Nave 2", zip: "32001", city: "Ourense", country: "ES" };
      const company = await createContact(ctx, { kind: "company", name: `Sil ${language}`, ...told, address });
      await createContact(ctx, { kind: "person", name: `Uxía Sil ${language}`, companyId: company.id });
      const at = { contactId: company.id, zip: "15001", city: "A Coruña", state: "A Coruña", country: "ES" };
      for (const kind of ["delivery", "other", "invoice", "delivery"] as const)
        await addAddress(ctx, { ...at, kind, name: `${kind} | =1+1`, street: `Rúa ${kind}, 3`, street2: "Bajo" });
    });
    const path = `/contacts/export?format=csv&language=${language}&search=Sil+${language}`;
    const file = textOf((await download(world.person("administrator"), path)).bytes).join("\r\n");
    const there = await edge.run(who, "read", testOrigin, (ctx) => contactsAndAddresses(ctx, `Sil ${language}`));
    await inWorkspace(async ({ system }) => {
      const { id, made, errors } = await bring(system, "contacts", file);
      expect([made, errors]).toEqual([2, []]);
      expect(await contactsAndAddresses(system, "Sil")).toEqual(there);
      await undo(system, id);
      expect(await contactsAndAddresses(system, "")).toEqual([]);
    });
  },
);

async function contactsAndAddresses(ctx: Context, name: string): Promise<unknown[]> {
  const { rows } = await sql`
    select c.kind, c.name, c.website, c.comment, c.language, c.street, c.street2, c.zip, c.city, c.country, p.name as company,
      (select json_agg(json_build_array(a.kind, a.name, a.street, a.street2, a.zip, a.city, a.state, a.country) order by a.kind, a.id)
        from addresses a where a.contact_id = c.id) as addresses
    from contacts c left join contacts p on p.id = c.company_id
    where c.workspace_id = ${ctx.workspace.id} and c.name like ${`%${name}%`} order by c.name`.execute(ctx.db);
  return rows;
}

test.each(["/contacts?sort=-city", "/opportunities?sort=-expectedRevenue", "/sales?sort=total"])(
  "a file goes as its list goes: %s",
  async (path) => {
    const person = world.person("administrator");
    const { body } = await visitor({ authorization: `Bearer ${person.key}` }).ask(`GET ${path}&limit=80`);
    const named = { contacts: "name", opportunities: "title", sales: "about" }[/\w+/.exec(path)?.[0] ?? ""];
    const file = await download(person, `${path.replace("?", "/export?")}&format=csv&language=en&columns=${named}`);
    const shown = body.items.map((row: Record<string, string | null>) => separatedCell(row[named ?? ""] ?? ""));
    expect(textOf(file.bytes).slice(1, 81)).toEqual(shown);
    expect(shown.length).toBeGreaterThan(2);
  },
);

test("every list comes; what is not asked rightly, not allowed or not signed in is refused", async () => {
  const manager = world.person("administrator");
  for (const list of exportedLists)
    expect([list, (await download(manager, `/${list}/export?format=csv`)).status]).toEqual([list, 200]);
  expect((await download(manager, "/leads/export?format=pdf")).status).toBe(400);
  expect((await download(manager, "/leads/export?format=csv&columns=title,secret")).bytes.toString()).toContain(
    '"path":"columns"',
  );
  expect((await download(manager, "/leads/export?format=csv&salespersonId=nobody")).status).toBe(400);
  expect((await download(world.person("back office"), "/leads/export?format=csv")).status).toBe(403);
  const { address } = await listening();
  expect((await fetch(`${address}/api/leads/export?format=csv`)).status).toBe(401);
});
