import { sql } from "kysely";
import type { Id } from "@trato/domain/ids.ts";
import type { LoggedTeamDraw } from "@trato/domain/opportunities/assignment/records.ts";
import type { Context } from "../../platform/context.ts";
import { changeOpportunity, type OpportunityId, type OpportunityRecord, type Writable } from "../store.ts";
import type { RunId } from "./draw-store.ts";

/** What a draw changes of a lead, and what undoing it gives back. */
export type Was = Pick<Writable, "type" | "teamId" | "salespersonId" | "rank" | "assignedAt" | "convertedAt"> & {
  mergeIds: Id<"merges">[];
};

type Owner = { teamId: Id<"teams">; member: { memberId: Id<"members">; name: string } | null };
type Told = Owner & { was: Was; log: LoggedTeamDraw };

const nothingDrawn: LoggedTeamDraw = {
  weights: [],
  drawn: null,
  passedOver: [],
  quotaLeft: null,
  because: null,
  merged: 0,
};

/** One run of the teams' draw: it changes leads as it goes, and keeps of each how it came where it is. */
export class Drawing {
  readonly ctx: Context;
  readonly #told = new Map<OpportunityId, Told>();
  #toTeams = 0;

  constructor(ctx: Context) {
    this.ctx = ctx;
  }

  /** A lead that has no team is the team's by now, with all that was merged into it. */
  async giveToTeam(
    record: OpportunityRecord,
    teamId: Id<"teams">,
    { mergeIds, ...log }: Partial<LoggedTeamDraw> & Pick<Was, "mergeIds">,
  ): Promise<void> {
    this.#told.set(record.id, { teamId, member: null, was: wasOf(record, mergeIds), log: { ...nothingDrawn, ...log } });
    this.#toTeams++;
    if (record.teamId !== teamId) await this.#change(record, { teamId }, { member: null, teamId });
  }

  /** A lead of a team is somebody's by now, and an opportunity. */
  async giveToMember(
    record: OpportunityRecord,
    owner: Owner & { member: NonNullable<Owner["member"]> },
    changes: Partial<Writable>,
    log: Partial<LoggedTeamDraw>,
  ): Promise<void> {
    this.#tell(record, owner, log);
    await this.#change(record, changes, { member: owner.member.name, teamId: owner.teamId });
  }

  /** Nobody of the team could take a lead that it has just been given. */
  leave({ id }: OpportunityRecord, log: Partial<LoggedTeamDraw>): void {
    const told = this.#told.get(id);
    if (told) this.#told.set(id, { ...told, log: { ...told.log, ...log } });
  }

  /** Whether this draw has given it to a team. */
  hasDrawn({ id }: Pick<OpportunityRecord, "id">): boolean {
    return this.#told.has(id);
  }

  counts(): { toTeams: number; toPeople: number; merged: number } {
    const all = [...this.#told.values()];
    return {
      toTeams: this.#toTeams,
      toPeople: all.filter(({ member }) => member !== null).length,
      merged: all.reduce((sum, { log }) => sum + log.merged, 0),
    };
  }

  /** Writes down how each lead came where it is, and at which version the draw left it; what waited for the rules waits no more. */
  async keep(runId: RunId): Promise<void> {
    const { ctx } = this;
    const rows = [...this.#told].map(([opportunityId, { teamId, member, was, log }]) => ({
      id: ctx.newId<"lead_draws">(),
      opportunityId,
      teamId,
      memberId: member?.memberId ?? null,
      was,
      log: { passed: [], draws: [], teamDraw: log },
    }));
    await sql`
      with kept as (
        select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          as k (id uuid, "opportunityId" uuid, "teamId" uuid, "memberId" uuid, was jsonb, log jsonb)),
      former as (
        update lead_draws d set is_waiting = false from kept k
        where d.workspace_id = ${ctx.workspace.id} and d.opportunity_id = k."opportunityId" and d.is_waiting)
      insert into lead_draws (workspace_id, id, opportunity_id, drawn_at, cause, member_id, team_id, log, run_id, was)
      select o.workspace_id, k.id, o.id, ${ctx.now}, 'team_draw', k."memberId", k."teamId", k.log, ${runId},
        k.was || jsonb_build_object('version', o.version)
      from kept k join opportunities o on o.workspace_id = ${ctx.workspace.id} and o.id = k."opportunityId"`.execute(
      ctx.db,
    );
  }

  #tell(record: OpportunityRecord, owner: Owner, log: Partial<LoggedTeamDraw>): void {
    const before = this.#told.get(record.id);
    const former = before?.log ?? nothingDrawn;
    this.#told.set(record.id, { was: before?.was ?? wasOf(record, []), ...owner, log: { ...former, ...log } });
  }

  #change(
    record: OpportunityRecord,
    changes: Partial<Writable>,
    drawn: { member: string | null; teamId: Id<"teams"> },
  ): Promise<void> {
    return changeOpportunity(this.ctx, record, { changes, event: "lead.team_drawn", told: { drawn } });
  }
}

const wasOf = (record: OpportunityRecord, mergeIds: Was["mergeIds"]): Was => {
  const { type, teamId, salespersonId, rank, assignedAt, convertedAt } = record;
  return { type, teamId, salespersonId, rank, assignedAt, convertedAt, mergeIds };
};
