import { sql } from "kysely";
import type { OneInSequences } from "@trato/domain/sequences/inputs.ts";
import type { Step } from "@trato/domain/sequences/plan.ts";
import type { Enrolment, EnrolmentList } from "@trato/domain/sequences/records.ts";
import { unsubscribedOf } from "../messaging/unsubscribes/store.ts";
import type { Context } from "../platform/context.ts";
import { aDeal, type Followed, letterOf } from "./followed.ts";

type Row = Omit<Enrolment, "steps" | "next" | "sequence" | "isAwaited"> & {
  sequenceId: Enrolment["sequence"]["id"];
  name: string;
  steps: Step[];
};

/** In which sequences a record is and was, the newest first: how far, what comes next and when; and whether it wants no more mails of them. */
export const listEnrolments = (ctx: Context, { opportunityId }: OneInSequences): Promise<EnrolmentList> =>
  enrolmentsOfRecord(ctx, aDeal(opportunityId));

/** The same of an offer too. */
export async function enrolmentsOfRecord(ctx: Context, followed: Followed): Promise<EnrolmentList> {
  const { to } = await letterOf(ctx, followed); // refuses what one does not reach
  const its = followed.kind === "sale" ? sql`e.sale_id` : sql`e.opportunity_id`;
  const { rows } = await sql<Row>`
    select e.id, e.sequence_id, s.name, e.state, e.position, e.plan -> 'steps' as steps, e.due_at, e.reason, e.missing, e.enrolled_at, e.ended_at,
      m.name as enrolled_by, e.version
    from sequence_enrolments e
    join sequences s on s.workspace_id = e.workspace_id and s.id = e.sequence_id
    left join members m on m.workspace_id = e.workspace_id and m.id = e.enrolled_by
    where e.workspace_id = ${ctx.workspace.id} and ${its} = ${followed.id}
    order by e.id desc limit 50`.execute(ctx.db);
  const templates = await namesOf(ctx, rows);
  return { items: rows.map((row) => shown(row, templates)), unsubscribed: await unsubscribedOf(ctx, to) };
}

function shown({ sequenceId, name, steps, ...row }: Row, templates: ReadonlyMap<string, string>): Enrolment {
  const isLive = row.state === "running" || row.state === "paused";
  const step = isLive ? steps[row.position] : undefined;
  return {
    ...row,
    sequence: { id: sequenceId, name },
    steps: steps.length,
    next: step ? { kind: step.kind, name: nameOf(step, templates) } : null,
    isAwaited: isLive && row.dueAt === null,
  };
}

const nameOf = (step: Step, templates: ReadonlyMap<string, string>): string =>
  step.kind === "mail" ? (templates.get(step.templateId) ?? "") : step.summary;

async function namesOf(ctx: Context, rows: readonly Row[]): Promise<ReadonlyMap<string, string>> {
  const ids = rows.flatMap(({ steps }) => steps.flatMap((step) => (step.kind === "mail" ? step.templateId : [])));
  if (ids.length === 0) return new Map();
  const { rows: templates } = await sql<{ id: string; name: string }>`
    select id, name from mail_templates where workspace_id = ${ctx.workspace.id} and id = any (${[...new Set(ids)]}::uuid[])`.execute(
    ctx.db,
  );
  return new Map(templates.map(({ id, name }) => [id, name]));
}
