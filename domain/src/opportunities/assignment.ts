import { compare, exact } from "../decimal.ts";
import type { Probability } from "./scoring.ts";

/** A run started by hand gives a whole day's quota; the daily one takes off what was assigned in the last 24 hours. */
export type AssignmentRun = "manual" | "daily";

/** Somebody who receives leads: `capacity` is leads in 30 days, `assignedLastDay` those of the last 24 hours. Whole numbers. */
export type Receiver<Lead> = {
  id: string;
  capacity: number;
  assignedLastDay: number;
  isOptedOut: boolean;
  accepts: (lead: Lead) => boolean;
};

/** A lead of the team without salesperson that was never assigned. */
export type UnassignedLead = { id: string; probability: Probability | null };

export type Assignment = { leadId: string; memberId: string };

/** What happened to one lead: who got it, who was asked first and would not have it, and how many leads he may still get. */
export type AssignmentStep = { leadId: string; passedOver: string[] } & (
  | { memberId: string; quotaLeft: number }
  | { memberId: null; because: "nobody_has_room" | "nobody_accepts" }
);

/** How many leads a member may get in this run: capacity ÷ 30 rounded half up, less the last 24 hours' in the daily run. Source: rule R-403. */
export function quotaOf(
  { capacity, assignedLastDay }: Pick<Receiver<unknown>, "capacity" | "assignedLastDay">,
  run: AssignmentRun,
): number {
  const wholeDay = Math.floor((capacity + 15) / 30);
  return run === "manual" ? wholeDay : wholeDay - assignedLastDay;
}

/**
 * Shares a team's leads out among its members: the likeliest lead first, to the first in the queue who accepts it; he then
 * stands last in the queue, or leaves it when his quota is used up. The queue begins with the largest quota; equal ones keep
 * their order, as do leads of equal probability (no probability counts as zero). Members who opted out or have no quota left
 * get nothing. Into `steps`, where it is given, goes what happened to each lead. Source: rule R-403.
 */
export function shareOut<Lead extends UnassignedLead>(
  leads: readonly Lead[],
  members: readonly Receiver<Lead>[],
  run: AssignmentRun,
  steps?: AssignmentStep[],
): Assignment[] {
  const queue = queueOf(members, run);
  return likeliestFirst(leads).flatMap((lead) => {
    const asked = queue.findIndex(({ member }) => member.accepts(lead));
    steps?.push(stepOf(lead, queue, asked));
    const [place] = asked < 0 ? [] : queue.splice(asked, 1);
    if (!place) return [];
    if (place.quota > 1) queue.push({ member: place.member, quota: place.quota - 1 });
    return [{ leadId: lead.id, memberId: place.member.id }];
  });
}

type Place<Lead> = { member: Receiver<Lead>; quota: number };

function queueOf<Lead>(members: readonly Receiver<Lead>[], run: AssignmentRun): Place<Lead>[] {
  return members
    .map((member) => ({ member, quota: quotaOf(member, run) }))
    .filter(({ member, quota }) => quota > 0 && !member.isOptedOut)
    .sort((a, b) => b.quota - a.quota);
}

function likeliestFirst<Lead extends UnassignedLead>(leads: readonly Lead[]): Lead[] {
  return leads
    .map((lead) => ({ lead, probability: exact(lead.probability ?? 0) }))
    .sort((a, b) => compare(b.probability, a.probability))
    .map(({ lead }) => lead);
}

function stepOf<Lead extends UnassignedLead>(lead: Lead, queue: readonly Place<Lead>[], asked: number): AssignmentStep {
  const place = queue[asked];
  const passedOver = queue.slice(0, place ? asked : queue.length).map(({ member }) => member.id);
  if (place) return { leadId: lead.id, passedOver, memberId: place.member.id, quotaLeft: place.quota - 1 };
  return {
    leadId: lead.id,
    passedOver,
    memberId: null,
    because: queue.length === 0 ? "nobody_has_room" : "nobody_accepts",
  };
}
