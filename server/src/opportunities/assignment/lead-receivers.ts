import { sql } from "kysely";
import type { EditLeadReceiver } from "@trato/domain/opportunities/assignment/inputs.ts";
import type { LeadReceiver } from "@trato/domain/opportunities/assignment/records.ts";
import { roles, mayDo } from "@trato/domain/permissions.ts";
import type { Context } from "../../platform/context.ts";
import { recordInDiary } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { mergeEdit } from "../../platform/merge-edit.ts";
import { authorize, isAllowed } from "../../platform/permissions.ts";
import { found, own, updateOwn } from "../../platform/rows.ts";
import { refuseBackward } from "./refuse-backward.ts";
import { givenSoFar } from "./rule-store.ts";

/** Who may be given leads by rules, by name: when, how many, in which languages. Why somebody is away reads only who leads, and he himself. */
export async function listLeadReceivers(ctx: Context): Promise<{ items: LeadReceiver[] }> {
  const items = await read(ctx, sql`true`);
  const seesAll = isAllowed(ctx, "pipeline.configure");
  return { items: items.map((one) => (seesAll || one.memberId === ctx.actor.memberId ? one : withoutNotes(one))) };
}

const withoutNotes = (one: LeadReceiver): LeadReceiver => ({
  ...one,
  absences: one.absences.map((absence) => ({ ...absence, note: "" })),
});

/** Says when and how many leads somebody takes from now on; what he has stays his. */
export async function editLeadReceiver(
  ctx: Context,
  { memberId, version, ...edit }: EditLeadReceiver,
): Promise<LeadReceiver> {
  authorize(ctx, "pipeline.configure");
  await sql`
    insert into lead_receivers (workspace_id, member_id)
    select m.workspace_id, m.id from members m where m.workspace_id = ${ctx.workspace.id} and m.id = ${memberId}
    on conflict do nothing`.execute(ctx.db);
  await own(ctx, "leadReceivers").select("memberId").where("memberId", "=", memberId).forUpdate().execute();
  const before = found((await read(ctx, sql`m.id = ${memberId}`))[0]);
  refuseBackward(edit);
  const subject = { kind: "setting" as const, id: memberId };
  const changes = await mergeEdit(ctx, subject, { current: before, changes: edit, version });
  if (!changes) return before;
  const { hours, absences, ...fields } = changes;
  await updateOwn(ctx, "leadReceivers")
    .set({
      ...fields,
      ...(hours && { hours: JSON.stringify(hours) }),
      ...(absences && { absences: JSON.stringify(absences) }),
      version: before.version + 1,
    })
    .where("memberId", "=", memberId)
    .execute();
  const after = { ...before, ...changes, version: before.version + 1 };
  tellOthers(ctx, "setting", memberId, after.version);
  await recordInDiary(ctx, "lead_receiver.changed", subject, { before, after });
  return after;
}

const sellers = roles.filter((role) => mayDo(role, "opportunity.edit"));

type Row = Omit<LeadReceiver, "givenToday" | "givenThisMonth"> & Parameters<typeof givenSoFar>[0];

/** Those who sell: who was said nothing of takes leads without limit. */
async function read(ctx: Context, those: ReturnType<typeof sql>): Promise<LeadReceiver[]> {
  const { rows } = await sql<Row>`
    select m.id as member_id, m.name, r.per_day, r.per_month, coalesce(r.languages, '{}') as languages, coalesce(r.hours, '[]') as hours,
      coalesce(r.absences, '[]') as absences, coalesce(r.version, 1) as version, r.given_on, coalesce(r.given_that_day, 0) as given_that_day,
      coalesce(r.given_that_month, 0) as given_that_month
    from members m
    left join lead_receivers r on r.workspace_id = m.workspace_id and r.member_id = m.id
    where m.workspace_id = ${ctx.workspace.id} and m.deactivated_at is null and m.role = any (${sellers}::text[]) and ${those}
    order by app.fold(m.name), m.id limit 500`.execute(ctx.db);
  return rows.map(({ givenOn, givenThatDay, givenThatMonth, ...row }) => ({
    ...row,
    ...givenSoFar({ givenOn, givenThatDay, givenThatMonth }, ctx.today),
  }));
}
