import type { Id } from "@trato/domain/ids.ts";
import type { Context } from "../platform/context.ts";
import { own } from "../platform/rows.ts";

type MemberId = Id<"members">;

/** A lead or an opportunity with whoever has it and whoever leads its team. */
export type Followed = { id: string; salespersonId: MemberId | null; leaderId: MemberId | null };

/** Who works here, and those who lead all. */
type Leaders = { active: ReadonlySet<MemberId>; all: readonly MemberId[] };

export async function readLeaders(ctx: Context): Promise<Leaders> {
  const members = await own(ctx, "members").select(["id", "role"]).where("deactivatedAt", "is", null).execute();
  const all = members.filter(({ role }) => role === "manager" || role === "administrator").map(({ id }) => id);
  return { active: new Set(members.map(({ id }) => id)), all };
}

/** Whom each record is told: whoever has it, and whoever leads its team; where there is neither, those who lead all. By member, as they are first named. */
export function byMember(
  records: readonly Followed[],
  { active, all }: Leaders,
): { memberId: MemberId; ids: [string, ...string[]] }[] {
  const told = new Map<MemberId, [string, ...string[]]>();
  for (const { id, salespersonId, leaderId } of records) {
    const named = [salespersonId, leaderId].filter((each) => each !== null && active.has(each)) as MemberId[]; // as filtered
    for (const memberId of named.length > 0 ? new Set(named) : all) {
      const ids = told.get(memberId);
      if (ids) ids.push(id);
      else told.set(memberId, [id]);
    }
  }
  return [...told].map(([memberId, ids]) => ({ memberId, ids }));
}
