import { expect, test } from "vitest";
import { createTestWorkspace, inWorkspace } from "../../../test/factories.ts";
import { asSystem } from "../../../test/people.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import type { Context } from "../../platform/context.ts";
import "../../reactions.ts";
import { createMailTemplate, editMailTemplate, listMailTemplates, reorderMailTemplates } from "./mail-templates.ts";

const text = { subject: "Thank you", body: "Dear {{ contact.name }}" };
const thanks = { name: "Many thanks", uses: ["contact", "order"] as ("contact" | "order")[], texts: { en: text } };
const leaders = ["manager", "administrator"];
const namesOf = async (ctx: Context) => (await listMailTemplates(ctx)).items.map(({ name }) => name);

test("a template is added behind those that a company starts with, changed, put away and ordered", () =>
  inWorkspace(async (t) => {
    const mona = await t.as({ role: "manager", name: "Mona" });
    expect((await namesOf(mona))[0]).toBe("Our quotation");
    const { id: templateId } = await createMailTemplate(mona, thanks);
    expect((await namesOf(mona)).at(-1)).toBe("Many thanks");
    const es = { subject: "Gracias", body: "Hola, {{ contact.name }}:" };
    expect(await editMailTemplate(mona, { templateId, version: 1, texts: { en: text, es } })).toMatchObject({
      texts: { en: text, es },
      version: 2,
    });
    expect(await editMailTemplate(mona, { templateId, version: 2, texts: { es, en: text } })).toMatchObject({
      version: 2,
    });
    expect(await editMailTemplate(mona, { templateId, version: 2, isArchived: true })).toMatchObject({
      isArchived: true,
    });
    expect(await editMailTemplate(mona, { templateId, version: 3, isArchived: false })).toMatchObject({
      isArchived: false,
    });
    const ids = (await listMailTemplates(mona)).items.map(({ id }) => id);
    const { items } = await reorderMailTemplates(mona, { templateIds: [templateId, ...ids.slice(0, -1)] });
    expect(items[0]?.name).toBe("Many thanks");
    expect((await diaryOf(t, templateId)).map(({ event, by }) => [event, by])).toEqual([
      ["mail_template.created", "Mona"],
      ["mail_template.changed", "Mona"],
      ["mail_template.changed", "Mona"],
      ["mail_template.changed", "Mona"],
    ]);
  }));

test("what would not be filled in is refused at its field, with its line and what was meant", () =>
  inWorkspace(async ({ system: ctx }) => {
    const wrong = { subject: "Hello", body: "Dear\n{{ contct.name }}" };
    await expect(createMailTemplate(ctx, { ...thanks, texts: { es: wrong } })).rejects.toMatchObject({
      code: "template.unknown_placeholder",
      details: { path: "texts.es.body", line: 2, near: "contct.name", meant: "contact.name" },
    });
    const ofSales = { subject: "Your order {{ sale.number }}", body: "Here" };
    expect(await tried(ctx, () => createMailTemplate(ctx, { ...thanks, texts: { en: ofSales } }))).toBe(
      "template.unknown_placeholder",
    );
    const { id: templateId } = await createMailTemplate(ctx, { ...thanks, uses: ["order"], texts: { en: ofSales } });
    const widen = () => editMailTemplate(ctx, { templateId, version: 1, uses: ["order", "contact"] });
    expect(await tried(ctx, widen)).toBe("template.unknown_placeholder");
  }));

test("each has a name of its own among those in use", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { id: templateId } = await createMailTemplate(ctx, thanks);
    const again = { ...thanks, name: "MANY thanks" };
    expect(await tried(ctx, () => createMailTemplate(ctx, again))).toBe("template.name_taken");
    await editMailTemplate(ctx, { templateId, version: 1, isArchived: true });
    await createMailTemplate(ctx, again);
    const back = () => editMailTemplate(ctx, { templateId, version: 2, isArchived: false });
    expect(await tried(ctx, back)).toBe("template.name_taken");
    expect(await tried(ctx, () => editMailTemplate(ctx, { templateId, version: 1, name: "Other" }))).toBe("done");
  }));

test("an order names all of them, once", () =>
  inWorkspace(async ({ system: ctx }) => {
    const ids = (await listMailTemplates(ctx)).items.map(({ id }) => id);
    for (const templateIds of [ids.slice(1), [...ids, ids[0]!], [...ids.slice(1), ctx.newId<"mail_templates">()]])
      expect(await tried(ctx, () => reorderMailTemplates(ctx, { templateIds }))).toBe("template.not_all");
  }));

test("leaders keep the templates of their company, and no other's; whoever writes mails reads them", () =>
  inWorkspace(async (t) => {
    const { id: templateId } = await createMailTemplate(t.system, thanks);
    const ids = (await listMailTemplates(t.system)).items.map(({ id }) => id).toReversed();
    const edit = (ctx: Context) => editMailTemplate(ctx, { templateId, version: 1, name: "Mine" });
    const order = (ctx: Context) => reorderMailTemplates(ctx, { templateIds: ids });
    const create = (ctx: Context) => createMailTemplate(ctx, { ...thanks, name: "Mine" });
    for (const change of [edit, order, create]) expect(await whoMay(t, change)).toEqual(leaders);
    expect(await whoeverIsElsewhere(t, edit)).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, order)).toBe("template.not_all");
    expect(await namesOf(await t.as({ role: "back_office" }))).toContain("Many thanks");
    expect(await namesOf(await t.elsewhere())).not.toContain("Many thanks");
  }));

test("of several who add one of the same name at once one does", async () => {
  const { id: workspaceId } = await createTestWorkspace();
  const outcomes = await Promise.allSettled(
    Array.from({ length: 4 }, () => asSystem(workspaceId, (ctx) => createMailTemplate(ctx, thanks))),
  );
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});
