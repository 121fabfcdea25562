import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { tried } from "../../../test/trying.ts";
import { createContact } from "../../contacts/create-contact.ts";
import "../../reactions.ts";
import { letterOfContact } from "../letter-of-contact.ts";
import { createMailTemplate, editMailTemplate, listMailTemplates } from "./mail-templates.ts";
import { tryTemplate, writeLetter } from "./write-letter.ts";

const en = { subject: "Hello {{ contact.name }}", body: "Is {{ contact.phone }} still right?\n\n{{ me.signature }}" };
const es = { subject: "Hola, {{ contact.name }}", body: "¿Sigue siendo {{ contact.phone }}?\n\n{{ me.signature }}" };

test("a template is filled in for a contact, in its language or the one that is asked for, by whoever writes", () =>
  inWorkspace(async (t) => {
    const ana = await t.as({ name: "Ana", role: "administrator" });
    const eva = { kind: "person", name: "Eva", email: "eva@acme.example", language: "es" } as const;
    const { id: contactId } = await createContact(ana, eva);
    const { id: templateId } = await createMailTemplate(ana, { name: "Phone", uses: ["contact"], texts: { en, es } });
    const letter = await letterOfContact(ana, { contactId });
    expect(await writeLetter(ana, letter, { templateId })).toMatchObject({
      to: "eva@acme.example",
      subject: "Hola, Eva",
      body: "¿Sigue siendo ?\n\nAna",
      missing: ["contact.phone"],
      language: "es",
      templateId,
    });
    expect(await writeLetter(ana, letter, { templateId, language: "en" })).toMatchObject({ subject: "Hello Eva" });
    await editMailTemplate(ana, { templateId, version: 1, texts: { en } });
    expect(await writeLetter(ana, letter, { templateId })).toMatchObject({ subject: "Hello Eva", language: "en" });
  }));

test("where nobody chooses, the first for it is written; where there is none, what Trato came with", () =>
  inWorkspace(async (t) => {
    const { id: contactId } = await createContact(t.system, { kind: "person", name: "Eva" });
    const letter = await letterOfContact(t.system, { contactId });
    const usual = await writeLetter(t.system, letter);
    expect(usual).toMatchObject({ to: null, subject: expect.stringMatching(/^Thank you from /), missing: [] });
    expect(usual.templates.map(({ name }) => name)).toEqual(["Thank you"]);
    const { items } = await listMailTemplates(t.system);
    for (const { id, version } of items)
      await editMailTemplate(t.system, { templateId: id, version, isArchived: true });
    expect(await writeLetter(t.system, letter)).toMatchObject({ ...usual, templateId: null, templates: [] });
    const [archived] = items.filter(({ uses }) => uses.includes("contact"));
    const choose = () => writeLetter(t.system, letter, { templateId: archived!.id });
    expect(await tried(t.system, choose)).toBe("record.not_found");
  }));

test("one that is tried says what is wrong instead", () =>
  inWorkspace(async (t) => {
    const { id: contactId } = await createContact(t.system, { kind: "person", name: "Eva" });
    const letter = await letterOfContact(t.system, { contactId });
    const tryIt = (body: string) => tryTemplate(t.system, letter, { subject: "Hi", body });
    expect(await tryIt("Dear {{ contact.name }}")).toMatchObject({ body: "Dear Eva", problems: [] });
    expect(await tryIt("Dear {{ contact.nme }}")).toMatchObject({
      body: "",
      problems: [{ part: "body", line: 1, near: "contact.nme", meant: "contact.name" }],
    });
  }));
