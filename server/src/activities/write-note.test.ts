import { subjectKind } from "@trato/domain/activities/inputs.ts";
import { roles } from "@trato/domain/permissions.ts";
import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { aboutContact, aboutDeal, oneOfEachKind } from "../../test/factories-subjects.ts";
import { diaryOf, tried, triedBy, whoeverIsElsewhere, whoMay } from "../../test/trying.ts";
import type { Context } from "../platform/context.ts";
import "../reactions.ts";
import { writeNote } from "./write-note.ts";

const morning = { body: "Prefers to be called in the morning" };

test("what is worth remembering stands with the record, with who wrote it and when", () =>
  inWorkspace(async (t) => {
    const about = await aboutContact(t.system);
    const ana = await t.as({ name: "Ana" });
    const note = await writeNote(ana, about, morning);
    expect(note).toMatchObject({
      ...morning,
      subjectKind: "contact",
      subjectId: about.id,
      writtenBy: ana.actor.memberId,
      createdAt: ana.now,
      version: 1,
    });
    expect(ana.changes).toMatchObject([{ kind: "timeline", id: about.id, version: 0 }]);
    expect((await diaryOf(t, about.id)).at(-1)).toEqual({
      event: "note.written",
      by: "Ana",
      before: null,
      after: null,
    });
    const kept = t.db.selectFrom("notes").select(["body", "shownToCustomer"]).where("id", "=", note.id);
    expect(await kept.execute()).toEqual([{ ...morning, shownToCustomer: false }]);
  }));

test("a note is written about a record of any kind", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const records = await oneOfEachKind(ctx);
    expect(records.map(({ kind }) => kind)).toEqual(subjectKind.options);
    for (const { kind, id } of records)
      expect(await writeNote(ctx, { kind, id }, morning)).toMatchObject({ subjectKind: kind, subjectId: id });
  }));

test("a note bears the id that the screen chose for it, once", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as();
    const about = await aboutContact(ctx);
    const id = ctx.newId<"notes">();
    expect(await writeNote(ctx, about, { ...morning, id })).toMatchObject({ id });
    expect(await tried(ctx, () => writeNote(ctx, about, { ...morning, id }))).toBe("record.duplicate");
  }));

test("only whoever reaches the record writes about it", () =>
  inWorkspace(async (t) => {
    const team = await t.team();
    const about = await aboutDeal(await t.as({ teams: [team] }));
    const write = (ctx: Context) => writeNote(ctx, about, morning);
    expect(await triedBy(t, { reach: "team", teams: [team] }, write)).toBe("done");
    expect(await triedBy(t, { role: "manager" }, write)).toBe("done");
    expect(await triedBy(t, { reach: "own", teams: [team] }, write)).toBe("record.not_found");
    expect(await triedBy(t, { reach: "team", teams: [await t.team()] }, write)).toBe("record.not_found");
    expect(await triedBy(t, { role: "back_office" }, write)).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, write)).toBe("record.not_found");
  }));

test("nothing is written about what is not there, nor under the name of another kind", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const { id } = await aboutContact(ctx);
    for (const about of [
      { kind: "contact", id: ctx.newId() },
      { kind: "sale", id },
    ] as const)
      expect(await tried(ctx, () => writeNote(ctx, about, morning))).toBe("record.not_found");
  }));

test("everybody who works here writes notes", () =>
  inWorkspace(async (t) => {
    const about = await aboutContact(t.system);
    expect(await whoMay(t, (ctx) => writeNote(ctx, about, morning))).toEqual(roles);
  }));
