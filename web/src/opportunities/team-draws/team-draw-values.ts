import type { DrawMember, TeamDraw } from "./team-draw-queries.ts";

type SaidMember = Pick<DrawMember, "memberId" | "capacity" | "conditions" | "isOptedOut">;
export type DrawValues = Pick<TeamDraw, "isOn" | "conditions" | "waitHours"> & { members: SaidMember[] };

/** What may be said of a team's draw. */
export const valuesOf = ({ isOn, conditions, waitHours, members }: TeamDraw): DrawValues => ({
  isOn,
  conditions,
  waitHours,
  members: members.map(({ memberId, capacity, conditions: own, isOptedOut }) => ({
    memberId,
    capacity,
    conditions: own,
    isOptedOut,
  })),
});

/** The people with something else said of one of them. */
export const saidOf = (
  members: readonly SaidMember[],
  id: string,
  changes: Partial<Omit<SaidMember, "memberId">>,
): SaidMember[] => members.map((one) => (one.memberId === id ? { ...one, ...changes } : one));
