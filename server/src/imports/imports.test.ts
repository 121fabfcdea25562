import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import type { ImportKind } from "@trato/domain/imports/kinds.ts";
import type { ImportOptions } from "@trato/domain/imports/inputs.ts";
import { ofList } from "../../test/bring.ts";
import { createTestWorkspace, inWorkspace, testEdge, testOrigin } from "../../test/factories.ts";
import type { Context } from "../platform/context.ts";
import { listJobs } from "../identity/list-jobs.ts";
import { systemActor } from "../platform/context.ts";
import "../reactions.ts";
import type { InTransaction } from "./import-batches.ts";
import { planImport, planWhole } from "./plan-import.ts";
import { previewImport } from "./preview-import.ts";
import { runImport } from "./run-import.ts";
import { startImport } from "./start-import.ts";
import { stopImport } from "./stop-import.ts";
import { readImport } from "./store.ts";

const plain: ImportOptions = { columns: {}, names: {} };
const ofLeads: ImportOptions = { ...plain, ...ofList() };
const lines = (...rows: string[]) => rows.join("\n");

const people = lines(
  "sales_agent,manager,regional_office",
  "Ana,Marta,North",
  "Luis,Marta,North",
  "Eva,Pau,South",
  "Iris,Rosa,South",
);
const goods = lines("product,series,sales_price", "GTX Pro,GTX,4821", "MG Special,MG,55");
const deals = lines(
  "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value",
  "A1,Ana,GTXPro,Isdom,Won,10/25/2016,3/11/2017,4514",
  "A2,Eva,MG Special,Isdom,Lost,10/25/2016,3/7/2017,0",
  "A3,Luis,MG Special,,Engaging,11/1/2016,,",
  "A4,Luis,MG Special,Cancity,Prospecting,,,",
);

/** Brings in a file within the test's own transaction. */
async function bring(ctx: Context, kind: ImportKind, content: string, given = plain) {
  const options = kind === "leads" ? { ...given, ...ofList(given) } : given;
  const { errors } = await planWhole(ctx, { kind, content, options });
  const { id } = await startImport(ctx, { kind, fileName: "file.csv", content, options });
  await runImport(id, (work) => work(ctx));
  const { made, updated, known } = await readImport(ctx, id);
  return { id, made, updated, known, errors };
}

describe("a company's own files", () => {
  test("are learned from where they tell what was won and lost, however long ago", () =>
    inWorkspace(async ({ system }) => {
      const asked = async () => (await listJobs(system)).items.filter(({ task }) => task === "learn_scoring").length;
      await bring(system, "leads", lines("title,email", "Desks,desks@x.example"));
      expect(await asked()).toBe(0);
      await bring(system, "opportunities", lines("title,stage,closed", "Chairs,Lost,2024-03-07"));
      expect(await asked()).toBe(1);
    }));

  test("become its people, products and pipeline, with the dates and values of the file", () =>
    inWorkspace(
      async ({ system, workspace }) => {
        await bring(system, "salespeople", people);
        await bring(system, "products", goods);
        expect((await bring(system, "opportunities", deals)).made).toBe(4);

        const { rows } = await sql`
          select o.external_id as id, o.state, s.name as stage, s.is_won, m.name as salesperson, t.name as team, c.name as customer,
            trim_scale(o.expected_revenue)::text as revenue, o.created_at::date::text as created, o.closed_at::date::text as closed,
            o.expected_closing::text as closing, p.name as product
          from opportunities o join stages s on s.id = o.stage_id left join members m on m.id = o.salesperson_id
          left join teams t on t.id = o.team_id left join contacts c on c.id = o.customer_id
          left join opportunity_products x on x.opportunity_id = o.id left join products p on p.id = x.product_id
          where o.workspace_id = ${workspace.id} order by o.external_id`.execute(system.db);
        const open = { state: "open", isWon: false, closed: null, closing: null, revenue: "0" };
        expect(rows).toMatchObject([
          {
            id: "A1",
            state: "won",
            isWon: true,
            salesperson: "Ana",
            team: "North",
            customer: "Isdom",
            revenue: "4514",
            created: "2016-10-25",
            closed: "2017-03-11",
            closing: "2017-03-11",
            product: "GTX Pro",
          },
          {
            id: "A2",
            state: "lost",
            salesperson: "Eva",
            team: "South · Pau",
            closed: "2017-03-07",
            product: "MG Special",
          },
          { id: "A3", ...open, stage: "Engaging", customer: null, created: "2016-11-01" },
          { id: "A4", ...open, stage: "Prospecting", customer: "Cancity" },
        ]);
        const { rows: counted } = await sql`select * from app.miscounted_pipeline()`.execute(system.db);
        expect(counted).toEqual([]);
      },
      { country: "US" },
    ));

  test("a name is the same however its accents, case and kinds of letters are written", () =>
    inWorkspace(async ({ system }) => {
      for (const [kind, heading] of [
        ["products", "product"],
        ["contacts", "name"],
      ] as const) {
        expect(await bring(system, kind, lines(heading, "Tela Nácar"))).toMatchObject({ made: 1 });
        const both = lines(heading, "TELA NÁCAR", "Tela  Nacar", "İZMİR Gıda", "ΟΔΟΣ");
        expect(await bring(system, kind, both)).toMatchObject({ made: 2, known: 2 });
        expect(await bring(system, kind, both)).toMatchObject({ made: 0, known: 4 });
      }
    }));

  test("brought in again make nothing twice, not even rows without a number that say the same", () =>
    inWorkspace(async ({ system }) => {
      const leads = lines("company,email,source", "Acme,a@acme.example,Fair", "Acme,a@acme.example,Fair", "Zeta,,Web");
      for (const [kind, content] of [
        ["salespeople", people],
        ["products", goods],
        ["leads", leads],
        ["contacts", "name\nAcme\nacme"],
      ] as const) {
        const first = await bring(system, kind, content);
        const second = await bring(system, kind, content);
        expect([kind, second.made, second.known]).toEqual([kind, 0, first.made + first.known]);
      }
    }));

  test("go in as far as they are good; the bad rows are told by row and column", () =>
    inWorkspace(async ({ system }) => {
      const { made, errors } = await bring(
        system,
        "contacts",
        lines("Nombre;Correo;País", "Ana;ana@x.example;España", "Luis;nada;España", ";z@x.example;Francia"),
      );
      expect(made).toBe(2);
      expect(errors).toEqual([{ row: 4, column: "Nombre", value: null, code: "import.missing" }]);
    }));

  test("name records that are there, whatever signs the names are written with", () =>
    inWorkspace(async ({ system }) => {
      await bring(system, "contacts", lines("name", "Queen's College", "ΟΔΟΣ", "İZMİR Gıda", "José Peña"));
      const written = ["Queen’s College", "οδος", "izmir gida", "JOSE PEN\u0303A"];
      const { names } = await planImport(system, {
        kind: "opportunities",
        content: lines("title,customer", ...written.map((name, at) => `Deal ${at},${name}`)),
        options: plain,
      });
      expect(names.map(({ taken }) => taken?.name)).toEqual(["Queen's College", "ΟΔΟΣ", "İZMİR Gıda", "José Peña"]);
    }));

  test("say which names are not known, and take what somebody says of them", () =>
    inWorkspace(async (t) => {
      const { system } = t;
      await bring(system, "products", goods);
      const manager = await t.as({ role: "manager" });
      const preview = await previewImport(manager, { kind: "opportunities", content: deals, options: plain });
      expect(preview).toMatchObject({ rows: 4, fresh: 4, known: 0, bad: 0 });
      const pro = preview.names.find(({ name }) => name === "GTXPro");
      expect(pro).toMatchObject({ kind: "product", rows: 1, taken: { name: "GTX Pro" } });
      const options = { columns: { deal_stage: null }, names: { product: { GTXPro: null } } };
      const otherwise = await planImport(manager, { kind: "opportunities", content: deals, options });
      expect(otherwise.names.find(({ name }) => name === "GTXPro")?.taken).toBeNull();
      expect(otherwise.columns[4]).toBeNull();
    }));

  test("without a needed column, or without rows, are refused", () =>
    inWorkspace(async ({ system }) => {
      const file = { kind: "contacts" as const, options: plain };
      await expect(planWhole(system, { ...file, content: "email\na@x.example" })).rejects.toMatchObject({
        code: "import.field_missing",
      });
      await expect(planWhole(system, { ...file, content: "name\n" })).rejects.toMatchObject({ code: "import.empty" });
      const unknown = { columns: { name: "colour" }, names: {} };
      await expect(planWhole(system, { kind: "contacts", content: "name\nA", options: unknown })).rejects.toMatchObject(
        { code: "import.field_unknown" },
      );
    }));
});

test("whoever may not make people may not bring them in", () =>
  inWorkspace(async (t) => {
    const file = { kind: "salespeople" as const, content: people, options: plain };
    await expect(previewImport(await t.as({ role: "manager" }), file)).rejects.toMatchObject({
      code: "permission.missing",
    });
    await expect(previewImport(await t.as({ role: "sales" }), { ...file, kind: "products" })).rejects.toMatchObject({
      code: "permission.missing",
    });
    await expect(previewImport(await t.as({ role: "back_office" }), { ...file, kind: "leads" })).rejects.toMatchObject({
      code: "permission.missing",
    });
  }));

describe("an import in the background", () => {
  const many = lines(
    "company,email",
    ...Array.from({ length: 2500 }, (_, index) => `Company ${index},c${index}@x.example`),
  );

  test("that was cut off goes on where it was", async () => {
    const edge = await testEdge();
    const { id: workspaceId } = await createTestWorkspace();
    const inTransaction: InTransaction = (work) =>
      edge.run({ workspaceId, actor: systemActor }, "write", testOrigin, work);
    const started = await inTransaction((ctx) =>
      startImport(ctx, { kind: "leads", fileName: "leads.csv", content: many, options: ofLeads }),
    );

    let transactions = 0;
    const cutOff: InTransaction = (work) => {
      if (++transactions > 7) throw new Error("killed");
      return inTransaction(work);
    };
    await expect(runImport(started.id, cutOff)).rejects.toThrow("killed");
    const halfway = await inTransaction((ctx) => readImport(ctx, started.id));
    expect(halfway).toMatchObject({ state: "running", rows: 2500, made: 1000, done: 1000 });
    expect(await leadsIn(workspaceId, inTransaction)).toBe(1000);

    await runImport(started.id, inTransaction);
    const ended = await inTransaction((ctx) => readImport(ctx, started.id));
    expect(ended).toMatchObject({ state: "done", made: 2500, known: 0, bad: 0, done: 2500, failure: null });
    expect(await leadsIn(workspaceId, inTransaction)).toBe(2500);
  });

  test("of a file that is taken in twice before either is written makes it once", () =>
    inWorkspace(async ({ system }) => {
      const file = { kind: "leads" as const, fileName: "leads.csv", content: "company\nAcme\nZeta", options: ofLeads };
      const both = [await startImport(system, file), await startImport(system, file)];
      for (const { id } of both) await runImport(id, (work) => work(system));
      const made = await Promise.all(both.map(({ id }) => readImport(system, id)));
      expect(made.map(({ made, known }) => [made, known])).toEqual([
        [2, 0],
        [0, 2],
      ]);
    }));

  test("that somebody stops keeps what was written and writes no more", async () => {
    const edge = await testEdge();
    const { id: workspaceId } = await createTestWorkspace();
    const inTransaction: InTransaction = (work) =>
      edge.run({ workspaceId, actor: systemActor }, "write", testOrigin, work);
    const started = await inTransaction((ctx) =>
      startImport(ctx, { kind: "leads", fileName: "leads.csv", content: many, options: ofLeads }),
    );
    let transactions = 0;
    await runImport(started.id, async (work) => {
      const answer = await inTransaction(work);
      if (++transactions === 4) await inTransaction((ctx) => stopImport(ctx, { importId: started.id }));
      return answer;
    });
    const ended = await inTransaction((ctx) => readImport(ctx, started.id));
    expect(ended.state).toBe("stopped");
    expect(ended.made).toBeLessThan(2500);
    expect(await leadsIn(workspaceId, inTransaction)).toBe(ended.made);
  });
});

async function leadsIn(workspaceId: string, inTransaction: InTransaction): Promise<number | undefined> {
  const { rows } = await inTransaction((ctx) =>
    sql<{ leads: number }>`
      select count(*)::int as leads from opportunities where workspace_id = ${workspaceId}`.execute(ctx.db),
  );
  return rows[0]?.leads;
}
