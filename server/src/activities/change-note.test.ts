import { roles } from "@trato/domain/permissions.ts";
import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { opportunity } from "../../test/factories-opportunities.ts";
import { aboutContact } from "../../test/factories-subjects.ts";
import { diaryOf, tried, whoeverIsElsewhere } from "../../test/trying.ts";
import { assignOpportunity } from "../opportunities/assign-opportunity.ts";
import "../reactions.ts";
import { deleteNote, editNote } from "./change-note.ts";
import { writeNote } from "./write-note.ts";

const morning = { body: "Prefers to be called in the morning" };
const afternoon = { body: "Prefers to be called in the afternoon" };

test("the writer says it differently, and the diary keeps what it said", () =>
  inWorkspace(async (t) => {
    const ana = await t.as({ name: "Ana" });
    const about = await aboutContact(ana);
    const note = await writeNote(ana, about, morning);
    ana.changes.length = 0;
    expect(await editNote(ana, { noteId: note.id, version: 1, ...afternoon })).toEqual({
      ...note,
      ...afternoon,
      version: 2,
    });
    expect(ana.changes).toMatchObject([{ kind: "timeline", id: about.id }]);
    expect((await diaryOf(t, about.id)).at(-1)).toEqual({
      event: "note.edited",
      by: "Ana",
      before: morning,
      after: afternoon,
    });
  }));

test("the same words again change nothing, and nobody hears of it", () =>
  inWorkspace(async (t) => {
    const ana = await t.as();
    const about = await aboutContact(ana);
    const { id: noteId } = await writeNote(ana, about, morning);
    const entries = (await diaryOf(t, about.id)).length;
    ana.changes.length = 0;
    expect(await editNote(ana, { noteId, version: 1, ...morning })).toMatchObject({ version: 1 });
    expect(ana.changes).toEqual([]);
    expect(await diaryOf(t, about.id)).toHaveLength(entries);
  }));

test("what was written in another window meanwhile is not written over", () =>
  inWorkspace(async (t) => {
    const ana = await t.as();
    const { id: noteId } = await writeNote(ana, await aboutContact(ana), morning);
    await editNote(ana, { noteId, version: 1, ...afternoon });
    await expect(editNote(ana, { noteId, version: 1, body: "Never calls back" })).rejects.toMatchObject({
      kind: "conflict",
      code: "record.changed",
      details: { version: 2 },
    });
    expect(await editNote(ana, { noteId, version: 2, body: "Never calls back" })).toMatchObject({ version: 3 });
  }));

test("nobody else changes a note, whatever he leads; those who lead may take it away", () =>
  inWorkspace(async (t) => {
    const ana = await t.as();
    const { id: noteId } = await writeNote(ana, await aboutContact(ana), morning);
    const outcomes: string[] = [];
    for (const role of roles) {
      const other = await t.as({ role });
      const edited = await tried(other, () => editNote(other, { noteId, ...afternoon }));
      outcomes.push(`${role}: ${edited}, ${await tried(other, () => deleteNote(other, { noteId }))}`);
    }
    expect(outcomes).toEqual([
      "sales: note.not_yours, note.not_yours",
      "back_office: note.not_yours, note.not_yours",
      "manager: note.not_yours, done",
      "administrator: note.not_yours, done",
    ]);
  }));

test("what Trato itself wrote is nobody's to change", () =>
  inWorkspace(async (t) => {
    const { id: noteId } = await writeNote(t.system, await aboutContact(t.system), morning);
    expect(await tried(t.system, (ctx) => editNote(ctx, { noteId, ...afternoon }))).toBe("note.not_yours");
    const ana = await t.as();
    expect(await tried(ana, () => editNote(ana, { noteId, ...afternoon }))).toBe("note.not_yours");
    expect(await tried(ana, () => deleteNote(ana, { noteId }))).toBe("note.not_yours");
  }));

test("a deleted note is gone, and the diary keeps what it said", () =>
  inWorkspace(async (t) => {
    const ana = await t.as({ name: "Ana" });
    const about = await aboutContact(ana);
    const { id: noteId } = await writeNote(ana, about, morning);
    ana.changes.length = 0;
    expect(await deleteNote(ana, { noteId })).toMatchObject({ id: noteId, ...morning });
    expect(ana.changes).toMatchObject([{ kind: "timeline", id: about.id }]);
    expect(await ana.db.selectFrom("notes").select("id").execute()).toEqual([]);
    expect((await diaryOf(t, about.id)).at(-1)).toEqual({
      event: "note.deleted",
      by: "Ana",
      before: morning,
      after: null,
    });
    expect(await tried(ana, () => deleteNote(ana, { noteId }))).toBe("record.not_found");
  }));

test("who hands a deal over leaves his notes with it", () =>
  inWorkspace(async (t) => {
    const ana = await t.as();
    const { id: opportunityId } = await opportunity(ana);
    const { id: noteId } = await writeNote(ana, { kind: "opportunity", id: opportunityId }, morning);
    const salespersonId = await t.member();
    await t.asSystem((ctx) => assignOpportunity(ctx, { opportunityId, salespersonId }));
    expect(await tried(ana, () => editNote(ana, { noteId, ...afternoon }))).toBe("record.not_found");
    expect(await tried(ana, () => deleteNote(ana, { noteId }))).toBe("record.not_found");
  }));

test("notes of another company are not there, and a customer with a link changes none", () =>
  inWorkspace(async (t) => {
    const ana = await t.as();
    const { id: noteId } = await writeNote(ana, await aboutContact(ana), morning);
    for (const change of [editNote, deleteNote] as const) {
      expect(await whoeverIsElsewhere(t, (other) => change(other, { noteId, ...afternoon }))).toBe("record.not_found");
      const customer = await t.asCustomer(ana.newId());
      expect(await tried(customer, () => change(customer, { noteId, ...afternoon }))).toBe("permission.missing");
    }
  }));
