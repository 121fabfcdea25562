import { expect, test } from "vitest";
import { bring, ofList, undo } from "../../../test/bring.ts";
import { inWorkspace } from "../../../test/factories.ts";
import { tried } from "../../../test/trying.ts";
import { getLeadPage } from "../../reports/get-opportunity-page.ts";
import { own } from "../../platform/rows.ts";
import { getTimeline } from "../../reports/get-timeline.ts";
import "../../reactions.ts";
import { startImport } from "../start-import.ts";

const file = { kind: "leads" as const, fileName: "lista.csv", content: "title\nMesas" };
const options = { columns: {}, names: {} };
const pooled = (batch: object = {}) => ({ ...options, ...ofList({ batch: { isPooled: true, ...batch } }) });

test("each lead of a list keeps where it is from and on what ground it may be written to, and its history tells it", () =>
  inWorkspace(async (t) => {
    const marta = await t.as({ role: "manager", name: "Marta" });
    const { id } = await bring(
      marta,
      "leads",
      "title,source\nMesas,Feria\nSillas,",
      ofList({ batch: { basis: "consent" } }),
    );
    const leads = await own(marta, "opportunities")
      .select(["id", "type", "source", "listId"])
      .orderBy("title")
      .execute();
    expect(leads).toMatchObject([
      { type: "lead", source: "Feria", listId: id },
      { type: "lead", source: "Bases Norte", listId: id },
    ]);
    const list = { source: "Bases Norte", basis: "consent" };
    const [lead] = leads;
    if (!lead) throw new Error("there are two");
    expect(await getLeadPage(marta, { leadId: lead.id })).toMatchObject({ list });
    const { items } = await getTimeline(marta, { kind: "opportunity", id: lead.id }, { limit: 10 });
    expect(items).toMatchObject([{ event: "lead.imported", fileName: "file.csv", list }]);
  }));

test.each([
  ["its source", { batch: { basis: "consent" as const } }, "import.source_missing", "options.batch.source"],
  ["its legal basis", { batch: { source: "Bases Norte" } }, "import.basis_missing", "options.batch.basis"],
  ["neither", {}, "import.source_missing", "options.batch.source"],
])("a list of leads is refused that does not say %s, and the field is named", async (_, said, code, path) =>
  inWorkspace(async (t) => {
    const marta = await t.as({ role: "manager" });
    const started = startImport(marta, { ...file, options: { ...options, ...said } });
    await expect(started).rejects.toMatchObject({ code, details: { path } });
    expect(await own(marta, "imports").select("id").execute()).toEqual([]);
  }),
);

test("what waits in the pool is nobody’s, put there by whoever leads", () =>
  inWorkspace(async (t) => {
    const marta = await t.as({ role: "manager" });
    const salespersonId = await t.member({ name: "Ana" });
    expect(await tried(marta, () => startImport(marta, { ...file, options: pooled({ salespersonId }) }))).toBe(
      "import.pooled_is_nobodys",
    );
    const luis = await t.as({ role: "sales", reach: "all" });
    expect(await tried(luis, () => startImport(luis, { ...file, options: pooled() }))).toBe("permission.missing");
    await t.become(marta);
    const { id } = await bring(marta, "leads", "title,salesperson\nMesas,\nSillas,Ana", pooled());
    const types = () => own(marta, "opportunities").select(["title", "type"]).orderBy("title").execute();
    expect(await types()).toEqual([
      { title: "Mesas", type: "pooled" },
      { title: "Sillas", type: "lead" },
    ]);
    expect(await undo(marta, id)).toMatchObject({ state: "undone", undone: 2, kept: 0 });
    expect(await types()).toEqual([]);
  }));
