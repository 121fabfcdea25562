import { expect, test } from "vitest";
import { mergedContact } from "@trato/domain/contacts/merging/merged-contact.ts";
import { inWorkspace } from "../../../test/factories.ts";
import { tried, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import type { Context } from "../../platform/context.ts";
import { createContact } from "../create-contact.ts";
import { mergeContacts } from "./merge-contacts.ts";
import { previewContactMerge } from "./preview-contact-merge.ts";

test("what the preview says is what comes of it, and what is pointed at is named", () =>
  inWorkspace(async (t) => {
    const works = await createContact(t.system, { kind: "company", name: "Acme" });
    const eva = await createContact(t.system, { kind: "person", name: "Eva", email: "eva@acme.example" });
    const same = await createContact(t.system, { kind: "person", name: "Eva Ruiz", companyId: works.id });
    const { records, names, survivorId } = await previewContactMerge(t.system, { contactIds: [same.id, eva.id] });
    expect(survivorId).toBe(eva.id);
    expect(names).toEqual({ [works.id]: "Acme" });
    const choices = [{ part: "name" as const, from: same.id }];
    const said = Object.assign({}, ...mergedContact(records, choices).map(({ values }) => values));
    await mergeContacts(t.system, {
      contactId: eva.id,
      version: eva.version,
      absorbed: [{ contactId: same.id, version: same.version }],
      choices: [{ part: "name", contactId: same.id }],
    });
    const after = await previewContactMerge(t.system, { contactIds: eva.id });
    expect(after.records[0]?.values).toEqual(said);
    expect(after.records[0]?.values).toMatchObject({
      name: "Eva Ruiz",
      email: "eva@acme.example",
      companyId: works.id,
    });
    const both = { contactIds: [works.id, eva.id] };
    expect(await tried(t.system, (ctx) => previewContactMerge(ctx, both))).toBe("merge.kinds_differ");
  }));

test("by everybody of the company; a stranger finds neither", () =>
  inWorkspace(async (t) => {
    const { id } = await createContact(t.system, { kind: "company", name: "Acme" });
    const work = (ctx: Context) => previewContactMerge(ctx, { contactIds: id });
    expect(await whoMay(t, work)).toEqual(["sales", "back_office", "manager", "administrator"]);
    expect(await whoeverIsElsewhere(t, work)).toBe("record.not_found");
  }));
