import { Refusal } from "@trato/domain/errors.ts";
import type { DiaryEvent } from "@trato/domain/events.ts";
import { type PairKind, pairOf } from "@trato/domain/contacts/pairs/pairs.ts";
import type { ToldApart } from "@trato/domain/contacts/pairs/records.ts";
import type { TwoContacts } from "@trato/domain/contacts/pairs/inputs.ts";
import { sql } from "kysely";
import type { Context } from "../../platform/context.ts";
import { nothingToRecord, recordAllInDiary } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { authorize } from "../../platform/permissions.ts";
import { lockContact } from "../store.ts";

/** Two contacts are not the same: nobody is asked about them again. */
export async function tellContactsApart(ctx: Context, two: TwoContacts): Promise<ToldApart> {
  const locked = await lockBoth(ctx, two);
  return setApart(ctx, { kind: "contact", locked, isApart: true, event: "contact.told_apart" });
}

/** That two contacts are not the same is taken back: if they are alike they are asked about again. */
export async function takeBackContactsApart(ctx: Context, two: TwoContacts): Promise<ToldApart> {
  const locked = await lockBoth(ctx, two);
  return setApart(ctx, { kind: "contact", locked, isApart: false, event: "contact.apart_taken_back" });
}

async function lockBoth(ctx: Context, { contactId, otherContactId }: TwoContacts): Promise<Named[]> {
  refuseSame(contactId, otherContactId, "otherContactId");
  const locked: Named[] = [];
  for (const id of [contactId, otherContactId].sort()) {
    const { name } = await lockContact(ctx, id);
    locked.push({ id, name });
  }
  authorize(ctx, "contact.edit");
  return locked;
}

export function refuseSame(id: string, otherId: string, path: string): void {
  if (id === otherId) throw new Refusal("invalid", "pair.same_record", { path });
}

export type Named = { id: string; name: string };
type Setting = { kind: PairKind; locked: readonly Named[]; isApart: boolean; event: DiaryEvent };

/** Of two records that are locked it is kept, or kept no longer, that they are not the same; told in the history of both. */
export async function setApart(ctx: Context, { kind, locked, isApart, event }: Setting): Promise<ToldApart> {
  const [one, other] = locked;
  if (!one || !other) throw new Error("a pair is of two");
  const pair = { kind, ...pairOf(one.id, other.id) };
  const isChanged = await (isApart ? keepApart(ctx, pair) : forgetApart(ctx, pair));
  if (!isChanged) nothingToRecord(ctx);
  else {
    for (const { id } of locked) tellOthers(ctx, kind, id, 0);
    await recordAllInDiary(ctx, event, kind, [
      { id: one.id, after: { otherId: other.id, otherName: other.name } },
      { id: other.id, after: { otherId: one.id, otherName: one.name } },
    ]);
  }
  return { isToldApart: isApart };
}

type Pair = { kind: PairKind; firstId: string; secondId: string };

async function keepApart(ctx: Context, { kind, firstId, secondId }: Pair): Promise<boolean> {
  const { rows } = await sql`
    insert into alike_pairs as p (workspace_id, kind, first_id, second_id, found_at, told_apart_at, told_apart_by)
    values (${ctx.workspace.id}, ${kind}, ${firstId}, ${secondId}, ${ctx.now}, ${ctx.now}, ${ctx.actor.memberId})
    on conflict (workspace_id, kind, first_id, second_id) do update
      set told_apart_at = excluded.told_apart_at, told_apart_by = excluded.told_apart_by
      where p.told_apart_at is null
    returning 1 as kept`.execute(ctx.db);
  return rows.length > 0;
}

/** What was asked about before is so again; the rest is found when either is compared. */
async function forgetApart(ctx: Context, { kind, firstId, secondId }: Pair): Promise<boolean> {
  const { rows } = await sql`
    with its as (
      select first_id, second_id, place from alike_pairs where workspace_id = ${ctx.workspace.id} and kind = ${kind}
        and first_id = ${firstId} and second_id = ${secondId} and told_apart_at is not null for update),
    gone as (
      delete from alike_pairs p using its where p.workspace_id = ${ctx.workspace.id} and p.kind = ${kind}
        and p.first_id = its.first_id and p.second_id = its.second_id and its.place is null),
    again as (
      update alike_pairs p set told_apart_at = null, told_apart_by = null from its where p.workspace_id = ${ctx.workspace.id}
        and p.kind = ${kind} and p.first_id = its.first_id and p.second_id = its.second_id and its.place is not null),
    compared as (
      insert into records_to_compare (workspace_id, kind, record_id)
      select ${ctx.workspace.id}::uuid, ${kind}, first_id from its on conflict do nothing)
    select 1 as forgotten from its`.execute(ctx.db);
  return rows.length > 0;
}
