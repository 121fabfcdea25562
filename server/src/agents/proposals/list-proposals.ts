import { sql } from "kysely";
import * as z from "zod/mini";
import type { ListProposals, OneProposal } from "@trato/domain/agents/inputs.ts";
import { obstacleToDecide } from "@trato/domain/agents/lifecycle.ts";
import type { AgentProposal } from "@trato/domain/agents/records.ts";
import type { DiaryEntry } from "@trato/domain/reports/diary.ts";
import { refusalWords } from "@trato/domain/refusal-words.ts";
import { id } from "@trato/domain/schemas.ts";
import { speak } from "@trato/domain/words.ts";
import type { Context } from "../../platform/context.ts";
import { decodeCursor, pageOfRows } from "../../platform/cursor.ts";
import { permissionOf } from "../../platform/permissions.ts";
import { found, own } from "../../platform/rows.ts";
import { subjectName } from "../../reports/subject-name.ts";
import type { Reason } from "../runs/list-runs.ts";

const key = z.tuple([id<"agent_proposals">()]);

/** What programs proposed, the newest first: one's own, and for who leads everybody's. */
export async function listProposals(ctx: Context, { limit, cursor, state }: ListProposals) {
  let query = selectProposals(ctx)
    .orderBy("p.id", "desc")
    .limit(limit + 1);
  if (state) query = query.where("p.state", "=", state);
  if (cursor) query = query.where("p.id", "<", decodeCursor(cursor, key)[0]);
  const { items, nextCursor } = pageOfRows(await query.execute(), limit, (proposal) => [proposal.id]);
  return { items: items.map((proposal) => presented(ctx, proposal)), nextCursor };
}

/** One of them, as it stands now. */
export async function getProposal(ctx: Context, { agentProposalId }: OneProposal): Promise<AgentProposal> {
  return presented(ctx, found(await selectProposals(ctx).where("p.id", "=", agentProposalId).executeTakeFirst()));
}

const selectProposals = (ctx: Context) =>
  own(ctx, "agentProposals as p")
    .innerJoin("agentRuns as r", (join) =>
      join.onRef("r.workspaceId", "=", "p.workspaceId").onRef("r.id", "=", "p.runId"),
    )
    .innerJoin("members as m", (join) =>
      join.onRef("m.workspaceId", "=", "p.workspaceId").onRef("m.id", "=", "p.memberId"),
    )
    .leftJoin("members as d", (join) =>
      join.onRef("d.workspaceId", "=", "p.workspaceId").onRef("d.id", "=", "p.decidedBy"),
    )
    .select(["p.id", "p.runId", "r.keyName", "p.memberId", "m.name as memberName", "p.tool", "p.state"])
    .select(["p.proposedAt", "p.decidedAt", "d.name as decidedBy", "p.reason", "p.failure"])
    .select([sql<Record<string, unknown>>`p.input`.as("input"), changesTold.as("changes")]);

/** What it would change, as the diary would tell it: of records that one does not reach nothing, and costs to whoever sees them. */
const changesTold = sql<DiaryEntry[]>`(
  select coalesce(json_agg(json_build_object('id', c.id, 'happenedAt', p.proposed_at, 'actorKind', 'member', 'memberId', p.member_id,
    'actorName', m.name, 'keyName', r.key_name, 'event', c.event, 'subjectKind', c.subject_kind, 'subjectId', c.subject_id,
    'subjectName', ${subjectName("c")},
    'before', app.without_cost(c.event, c.subject_kind, c.before), 'after', app.without_cost(c.event, c.subject_kind, c.after)) order by c.id), '[]')
  from (
    select p.workspace_id, (e ->> 'id')::uuid as id, e ->> 'event' as event, e #>> '{record,kind}' as subject_kind,
      (e #>> '{record,id}')::uuid as subject_id, nullif(e -> 'before', 'null') as before, nullif(e -> 'after', 'null') as after
    from jsonb_array_elements(p.changes) e) c)`;

type Row = Awaited<ReturnType<ReturnType<typeof selectProposals>["executeTakeFirstOrThrow"]>>;

function presented(ctx: Context, { memberId, memberName, changes, failure, reason, ...row }: Row): AgentProposal {
  const standing = obstacleToDecide(row, ctx.actor.isByKey === true);
  return {
    ...row,
    member: { id: memberId, name: memberName },
    changes: changes.map((change) => ({ ...change, happenedAt: row.proposedAt })),
    reason: failure === null ? reason : failureIn(ctx, failure),
    can: { decide: permissionOf(ctx, "agent.approve", standing) },
  };
}

function failureIn(ctx: Context, failure: unknown): string {
  const { code, details } = failure as Reason; // as the decision wrote it
  return speak(refusalWords, code, ctx.language, details);
}
