import { sql } from "kysely";
import { Refusal, refuseIf } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import { obstacleToConditions } from "@trato/domain/opportunities/assignment/conditions.ts";
import type {
  CreateAssignmentRule,
  EditAssignmentRule,
  OneAssignmentRule,
  ReorderAssignmentRules,
} from "@trato/domain/opportunities/assignment/inputs.ts";
import type { AssignmentRule } from "@trato/domain/opportunities/assignment/records.ts";
import { mayDo } from "@trato/domain/permissions.ts";
import type { Context } from "../../platform/context.ts";
import { recordInDiary } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { mergeEdit } from "../../platform/merge-edit.ts";
import { authorize } from "../../platform/permissions.ts";
import { deleteOwn, found, insertOwn, own, writeRow } from "../../platform/rows.ts";
import { readRules, type RuleId } from "./rule-store.ts";

export async function listAssignmentRules(ctx: Context): Promise<{ items: AssignmentRule[] }> {
  return { items: await readRules(ctx) };
}

/** A new way in which leads find whoever has them, asked after all others. */
export async function createAssignmentRule(ctx: Context, input: CreateAssignmentRule): Promise<AssignmentRule> {
  authorize(ctx, "pipeline.configure");
  const others = await lockRules(ctx);
  const { id = ctx.newId<"assignment_rules">(), members, conditions, ...fields } = input;
  await refuseUnfit(ctx, { ...input, others });
  await insertOwn(ctx, "assignmentRules", {
    id,
    ...fields,
    conditions: JSON.stringify(conditions),
    sequence: await nextSequence(ctx),
  }).execute();
  await writeMembers(ctx, id, members);
  const created = ruleIn(await readRules(ctx), id);
  tellOthers(ctx, "setting", id, created.version);
  await recordInDiary(ctx, "assignment_rule.created", { kind: "setting", id }, { after: created });
  return created;
}

/** Changes to whom leads go that arrive from now on. */
export async function editAssignmentRule(
  ctx: Context,
  { ruleId, version, ...edit }: EditAssignmentRule,
): Promise<AssignmentRule> {
  authorize(ctx, "pipeline.configure");
  const all = await lockRules(ctx);
  const before = ruleIn(all, ruleId);
  const subject = { kind: "setting" as const, id: ruleId };
  const changes = await mergeEdit(ctx, subject, { current: before, changes: edit, version });
  if (!changes) return before;
  const others = all.filter(({ id }) => id !== ruleId);
  await refuseUnfit(ctx, { ...before, ...changes, others, former: before.members });
  const { members, conditions, ...fields } = changes;
  await writeRow(ctx, "assignmentRules", before, {
    ...fields,
    ...(conditions && { conditions: JSON.stringify(conditions) }),
  });
  if (members) await writeMembers(ctx, ruleId, members);
  const after = ruleIn(await readRules(ctx), ruleId);
  tellOthers(ctx, "setting", ruleId, after.version);
  await recordInDiary(ctx, "assignment_rule.changed", subject, { before, after });
  return after;
}

/** Takes a rule away; what it gave stays whose it is, and goes on telling why. */
export async function deleteAssignmentRule(
  ctx: Context,
  { ruleId }: OneAssignmentRule,
): Promise<{ items: AssignmentRule[] }> {
  authorize(ctx, "pipeline.configure");
  const before = ruleIn(await lockRules(ctx), ruleId);
  await deleteOwn(ctx, "assignmentRules").where("id", "=", ruleId).execute();
  tellOthers(ctx, "setting", ruleId, before.version + 1);
  await recordInDiary(ctx, "assignment_rule.deleted", { kind: "setting", id: ruleId }, { before });
  return listAssignmentRules(ctx);
}

/** Puts the rules in another order: the first that a lead meets gives it. */
export async function reorderAssignmentRules(
  ctx: Context,
  { ruleIds }: ReorderAssignmentRules,
): Promise<{ items: AssignmentRule[] }> {
  authorize(ctx, "pipeline.configure");
  const before = (await lockRules(ctx)).map(({ id }) => id);
  const isComplete = new Set(ruleIds).size === before.length && before.every((id) => ruleIds.includes(id));
  if (!isComplete || ruleIds.length !== before.length)
    throw new Refusal("conflict", "assignment_rule.not_all", { path: "ruleIds" });
  await sql`
    update assignment_rules r set sequence = given.place * 10
    from unnest(${ruleIds}::uuid[]) with ordinality as given (id, place)
    where r.workspace_id = ${ctx.workspace.id} and r.id = given.id`.execute(ctx.db);
  const { id } = ctx.workspace;
  tellOthers(ctx, "setting", id, 0);
  await recordInDiary(
    ctx,
    "assignment_rule.reordered",
    { kind: "setting", id },
    { before: { rules: before }, after: { rules: ruleIds } },
  );
  return listAssignmentRules(ctx);
}

/** After all others, whichever were deleted. */
async function nextSequence(ctx: Context): Promise<number> {
  const last = sql<number>`coalesce(max(sequence), 0)`.as("last");
  return (await own(ctx, "assignmentRules").select(last).executeTakeFirstOrThrow()).last + 10;
}

async function lockRules(ctx: Context): Promise<AssignmentRule[]> {
  await own(ctx, "assignmentRules").select("id").orderBy("id").forUpdate().execute();
  return readRules(ctx);
}

const ruleIn = (rules: readonly AssignmentRule[], id: RuleId): AssignmentRule =>
  found(rules.find((rule) => rule.id === id));

type Wished = Pick<AssignmentRule, "name" | "conditions" | "teamId" | "members"> & {
  others: readonly AssignmentRule[];
  former?: AssignmentRule["members"];
};

/** A rule has a name of its own, asks what can be answered, and gives to people who sell, or to a team. */
export async function refuseUnfit(ctx: Context, wished: Wished): Promise<void> {
  const { name, conditions, teamId, members, others } = wished;
  const small = name.toLowerCase();
  if (others.some((each) => each.name.toLowerCase() === small))
    throw new Refusal("conflict", "assignment_rule.name_taken", { path: "name", name });
  refuseIf(obstacleToConditions(conditions));
  if (members.length === 0 && teamId === null)
    throw new Refusal("invalid", "assignment_rule.nobody", { path: "members" });
  await refuseUnknownPeople(ctx, wished);
  if (teamId !== null) await refuseUnknownTeam(ctx, teamId);
}

/** Whoever sells no more may stay in a rule that named him before: nothing is given to him. */
async function refuseUnknownPeople(ctx: Context, { members, former = [] }: Wished): Promise<void> {
  const ids = members.map(({ memberId }) => memberId);
  const known = new Map(
    (
      await own(ctx, "members")
        .select(["id", "name", "role"])
        .where(sql<boolean>`id = any (${ids}::uuid[])`)
        .execute()
    ).map((member) => [member.id, member]),
  );
  for (const [place, id] of ids.entries()) {
    const path = `members.${place}.memberId`;
    const member = known.get(id);
    if (!member) throw new Refusal("invalid", "reference.unknown", { path });
    if (ids.indexOf(id) !== place) throw new Refusal("invalid", "assignment_rule.twice", { path });
    if (!mayDo(member.role, "opportunity.edit") && !former.some(({ memberId }) => memberId === id))
      throw new Refusal("invalid", "opportunity.salesperson_unfit", { path, name: member.name });
  }
}

async function refuseUnknownTeam(ctx: Context, teamId: Id<"teams">): Promise<void> {
  const team = await own(ctx, "teams").select("id").where("id", "=", teamId).executeTakeFirst();
  if (!team) throw new Refusal("invalid", "reference.unknown", { path: "teamId" });
}

/** Who stays keeps his turn; whoever is new has one to come, and takes leads without limit until something else is said of him. */
async function writeMembers(ctx: Context, ruleId: RuleId, members: Wished["members"]): Promise<void> {
  const text = JSON.stringify(members.map(({ memberId, weight }, place) => ({ member_id: memberId, weight, place })));
  const given = sql`jsonb_to_recordset(${text}::jsonb) as g (member_id uuid, weight int, place int)`;
  await sql`
    insert into lead_receivers (workspace_id, member_id) select ${ctx.workspace.id}, g.member_id from ${given} order by 2
    on conflict do nothing`.execute(ctx.db);
  await sql`
    delete from assignment_rule_members j where j.workspace_id = ${ctx.workspace.id} and j.rule_id = ${ruleId}
      and not exists (select from ${given} where g.member_id = j.member_id)`.execute(ctx.db);
  await sql`
    insert into assignment_rule_members (workspace_id, rule_id, member_id, place, weight)
    select ${ctx.workspace.id}, ${ruleId}, g.member_id, g.place, g.weight from ${given} order by g.member_id
    on conflict (workspace_id, rule_id, member_id) do update set place = excluded.place, weight = excluded.weight`.execute(
    ctx.db,
  );
}
