import { sql } from "kysely";
import type { ErasePersonalData } from "@trato/domain/contacts/personal/inputs.ts";
import { patternOf, tellingNames } from "@trato/domain/contacts/personal/pattern.ts";
import type { Erasure } from "@trato/domain/contacts/personal/records.ts";
import { namelessPerson } from "@trato/domain/contacts/personal/words.ts";
import { Refusal } from "@trato/domain/errors.ts";
import { kinds, kindsHaving } from "@trato/domain/kinds.ts";
import { tellMany } from "../../platform/changes/note-changed.ts";
import type { Context } from "../../platform/context.ts";
import { recordInDiary } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { enqueueJob } from "../../platform/jobs/jobs.ts";
import { authorize } from "../../platform/permissions.ts";
import { insertOwn } from "../../platform/rows.ts";
import { findPerson, type Person } from "./find-person.ts";

/**
 * Somebody wants to be forgotten: his records and all that was written to, by and about him go at once, and what other texts say of him
 * within minutes. Documents stay; what was issued keeps whom it was for.
 */
export async function erasePersonalData(ctx: Context, { alias = [], ...asked }: ErasePersonalData): Promise<Erasure> {
  authorize(ctx, "personalData.manage");
  const aliases = [alias].flat();
  const common = aliases.find((one) => tellingNames([one]).length === 0);
  if (common !== undefined) throw new Refusal("invalid", "person.common_alias", { path: "alias", alias: common });
  const person = await findPerson(ctx, asked);
  const { contactIds, dealIds, signs } = person;
  const nameless = namelessPerson[ctx.workspace.language];
  const pattern = patternOf({ ...signs, names: [...signs.names, ...aliases] });
  if (contactIds.length + dealIds.length === 0 && !pattern) throw new Refusal("not_found", "person.unknown");
  const touched = await touchedOf(ctx, person);
  const { rows } = await sql<{ place: string; rows: number }>`
    select place, rows::int as rows from app.erase_person(${contactIds}::uuid[], ${dealIds}::uuid[], ${signs.emails}::text[],
      ${nameless}, ${ctx.now}::timestamptz)`.execute(ctx.db);
  const erased = Object.fromEntries(
    rows.filter(({ place }) => place !== "documents").map((row) => [row.place, row.rows]),
  );
  const documents = rows.find(({ place }) => place === "documents")?.rows ?? 0;
  const id = ctx.newId<"erasures">();
  const lookedFor = JSON.stringify({
    pattern,
    namelessPattern: patternOf({ ...signs, names: [] }),
    kept: await keptOf(ctx, person, nameless),
  });
  await insertOwn(ctx, "erasures", {
    id,
    askedAt: ctx.now,
    askedBy: ctx.actor.memberId,
    erased: JSON.stringify(erased),
    documents,
    lookedFor,
  }).execute();
  await enqueueJob(ctx, "sweep_names", { erasureId: id });
  await tellMany(ctx, touched);
  tellOthers(ctx, "setting", id, 1);
  await recordInDiary(ctx, "person.erased", { kind: "setting", id }, { after: { erased, documents } });
  const askedBy = ctx.actor.memberId && { id: ctx.actor.memberId, name: ctx.actor.name };
  return { id, askedAt: ctx.now, askedBy, erased, documents, finishedAt: null };
}

/** His records, and the documents that are or were his: of some what they said of him goes, and whoever keeps a copy is to hear of it. */
async function touchedOf(ctx: Context, { records, contactIds }: Person) {
  const themselves = records.map(({ kind, id }) => ({
    kind: kind === "contact" ? kind : ("opportunity" as const),
    id,
  }));
  const documents = [];
  for (const kind of kindsHaving("isCopied")) {
    const { table, party, person }: Named = kinds[kind].named;
    if (!party) continue;
    const his = [party, person].flatMap((column) =>
      column ? [sql`${sql.ref(column)} = any (${contactIds}::uuid[])`] : [],
    );
    const { rows } = await sql<{ id: string }>`select id from ${sql.table(table)}
      where workspace_id = ${ctx.workspace.id} and (${sql.join(his, sql` or `)}) order by id desc`.execute(ctx.db);
    documents.push(...rows.map(({ id }) => ({ kind, id })));
  }
  return [...themselves, ...documents];
}

type Named = { table: string; party?: string; person?: string };

/** Whose name documents keep. */
async function keptOf(ctx: Context, { contactIds }: Person, nameless: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from contacts where workspace_id = ${ctx.workspace.id} and id = any (${contactIds}::uuid[]) and name <> ${nameless}`.execute(
    ctx.db,
  );
  return rows.map(({ id }) => id);
}
