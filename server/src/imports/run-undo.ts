import { sql } from "kysely";
import type { Id } from "@trato/domain/ids.ts";
import { EditContact } from "@trato/domain/contacts/inputs.ts";
import { EditMember, EditTeam } from "@trato/domain/identity/inputs.ts";
import type { ImportKind } from "@trato/domain/imports/kinds.ts";
import { editContact } from "../contacts/edit-contact.ts";
import { editMember } from "../identity/edit-member.ts";
import { editTeam } from "../identity/teams.ts";
import { refusalWords } from "@trato/domain/refusal-words.ts";
import { speak } from "@trato/domain/words.ts";
import type { Context } from "../platform/context.ts";
import { tellOthers } from "../platform/events.ts";
import { problemOf } from "../platform/http/problems.ts";
import { recountSoon } from "../opportunities/scoring/count-again.ts";
import { own } from "../platform/rows.ts";
import { sellsToUs } from "../purchasing/store.ts";
import type { MadeKind } from "./entries.ts";
import type { InTransaction } from "./import-batches.ts";
import { takeBackDeals, tellProgress, touched } from "./take-back-deals.ts";
import { removeRecord } from "./remove-record.ts";
import { giveBackChange } from "./write/write-changes.ts";

type ImportId = Id<"imports">;

/** Takes back what an import wrote, the last first. Begun again after it was cut off, it goes on with what is left. */
export async function runUndo(importId: ImportId, outside: InTransaction): Promise<void> {
  const inTransaction: InTransaction = (work) => outside((ctx) => work({ ...ctx, importId }));
  await takeBackDeals(importId, inTransaction);
  while (await inTransaction((ctx) => takeBackSome(ctx, importId)));
  await inTransaction((ctx) => endUndo(ctx, importId));
}

/** All is back that could be; what it had won or lost no other lead is compared with any more. */
async function endUndo(ctx: Context, importId: ImportId): Promise<void> {
  await tellProgress(ctx, importId, sql`state = 'undone'`);
  const { rows } = await sql`
    select from import_entries where workspace_id = ${ctx.workspace.id} and import_id = ${importId} and record_kind = 'opportunity'
      and undone_at is not null limit 1`.execute(ctx.db);
  if (rows.length > 0) await recountSoon(ctx);
}

/** It was tried in vain: what is taken back by now is, and the rest may be taken back later. */
export async function giveUpUndo(ctx: Context, importId: ImportId): Promise<void> {
  const failure = speak(refusalWords, "import.given_up", ctx.workspace.language);
  await tellProgress(ctx, importId, sql`state = 'failed', failure = ${failure}`);
}

const entriesAtOnce = 200;

type Written = {
  id: string;
  outcome: "made" | "updated";
  recordKind: MadeKind;
  recordId: string;
  before: Record<string, unknown> | null;
  isTouched: boolean;
};

/** False when nothing is left to take back. */
async function takeBackSome(ctx: Context, importId: ImportId): Promise<boolean> {
  const found = await own(ctx, "imports").select(["kind", "state"]).where("id", "=", importId).executeTakeFirst();
  const entries = found?.state === "undoing" ? await nextEntries(ctx, importId) : [];
  if (!found || entries.length === 0) return false;
  const undone: string[] = [];
  const kept: string[] = [];
  for (const entry of entries) {
    const isBack = !entry.isTouched && (await takeBack(ctx, found.kind, entry));
    (isBack ? undone : kept).push(entry.id);
    if (isBack) hear(ctx, entry);
  }
  await sql`
    update import_entries set undone_at = case when id = any (${undone}::uuid[]) then ${ctx.now}::timestamptz end, is_kept = id = any (${kept}::uuid[])
    where workspace_id = ${ctx.workspace.id} and import_id = ${importId} and id = any (${[...undone, ...kept]}::uuid[])`.execute(
    ctx.db,
  );
  await tellProgress(ctx, importId, sql`undone = undone + ${undone.length}, kept = kept + ${kept.length}`);
  return true;
}

/** What was written last, changes before what was made and kits and combos before their parts, and whether anybody has done something to it since; so it is taken where its history is hidden. */
async function nextEntries(ctx: Context, importId: ImportId): Promise<Written[]> {
  const { rows } = await sql<Written>`
    select e.id, e.outcome, e.record_kind, e.record_id, e.before, ${touched} as is_touched
    from (
      select * from import_entries i
      where workspace_id = ${ctx.workspace.id} and import_id = ${importId} and outcome in ('made', 'updated')
        and undone_at is null and not is_kept
      order by case record_kind when 'contact' then 1 when 'team' then 2 when 'member' then 3 else 0 end, outcome desc,
        exists (select from product_parts k where k.workspace_id = i.workspace_id and k.kit_id = i.record_id
          union all select from combo_choices c where c.workspace_id = i.workspace_id and c.combo_id = i.record_id) desc, id desc
      limit ${entriesAtOnce}) as e`.execute(ctx.db);
  return rows;
}

async function takeBack(ctx: Context, kind: ImportKind, entry: Written): Promise<boolean> {
  if (entry.outcome === "made") return removeRecord(ctx, entry.recordKind, entry.recordId);
  try {
    await giveBack(ctx, kind, entry);
    return true;
  } catch (error) {
    if (!problemOf(error, "en")) throw error;
    return false; // its former values are refused by now
  }
}

async function giveBack(ctx: Context, kind: ImportKind, { recordKind, recordId, before }: Written): Promise<void> {
  if (recordKind === "team") await editTeam(ctx, EditTeam.parse({ ...before, teamId: recordId }));
  else if (recordKind === "member") await editMember(ctx, EditMember.parse({ ...before, memberId: recordId }));
  else if (recordKind === "contact" && kind === "products")
    await giveBackVendor(ctx, { ...before, contactId: recordId });
  else await giveBackChange(ctx, kind, recordId, before ?? {});
}

/** Whoever became a vendor by the file stays one where something else is bought from him by now. */
async function giveBackVendor(ctx: Context, before: Record<string, unknown>): Promise<void> {
  const input = EditContact.parse(before);
  if (!(await sellsToUs(ctx, input.contactId))) await editContact(ctx, input);
}

/** Screens that show the record, or lists with it, ask anew. */
function hear(ctx: Context, { recordKind, recordId }: Written): void {
  const isSetting = recordKind === "category" || recordKind === "stage" || recordKind === "lostReason";
  tellOthers(ctx, isSetting ? "setting" : recordKind, recordId, 0);
}
