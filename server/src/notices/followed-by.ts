import type { Id } from "@trato/domain/ids.ts";
import type { Context } from "../platform/context.ts";
import { own } from "../platform/rows.ts";

type MemberId = Id<"members">;

/** A lead or an opportunity with whoever has it and whoever leads its team; or the first of so many (`records`) that are the same people's. */
export type Followed = { id: string; salespersonId: MemberId | null; leaderId: MemberId | null; records?: number };

/** Who works here, and those who lead all. */
type Leaders = { active: ReadonlySet<MemberId>; all: readonly MemberId[] };

export async function readLeaders(ctx: Context): Promise<Leaders> {
  const members = await own(ctx, "members").select(["id", "role"]).where("deactivatedAt", "is", null).execute();
  const all = members.filter(({ role }) => role === "manager" || role === "administrator").map(({ id }) => id);
  return { active: new Set(members.map(({ id }) => id)), all };
}

/** Whom each record is told: whoever has it, and whoever leads its team; where there is neither, those who lead all. By member, as they are first named. */
export function byMember(records: readonly Followed[], { active, all }: Leaders): Told[] {
  const told = new Map<MemberId, Told>();
  for (const { id, salespersonId, leaderId, records: many = 1 } of records) {
    const named = [salespersonId, leaderId].filter((each) => each !== null && active.has(each)) as MemberId[]; // as filtered
    for (const memberId of named.length > 0 ? new Set(named) : all) {
      const known = told.get(memberId);
      known?.ids.push(id);
      told.set(memberId, { memberId, ids: known?.ids ?? [id], times: (known?.times ?? 0) + many });
    }
  }
  return [...told.values()];
}

type Told = { memberId: MemberId; ids: [string, ...string[]]; times: number };
