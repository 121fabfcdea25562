import type { CalendarDate } from "../../dates.ts";
import type { Role } from "../../permissions.ts";
import type { Absence } from "../../opportunities/assignment/availability.ts";
import type { Excess } from "./excesses.ts";
import type { ApprovalRule } from "./limits.ts";

/** A member as approvals know him. `reaches`: whether he sees the document. */
export type Approver = {
  id: string;
  name: string;
  role: Role;
  isActive: boolean;
  reaches: boolean;
  absences: readonly Absence[];
  standInId: string | null;
};

/** Who must approve what goes beyond limits, one after the other: those of each rule in its order, the rules in theirs, nobody twice. */
export function approversOf(excesses: readonly Excess[], rules: readonly ApprovalRule[]): string[] {
  const named = new Set(excesses.map(({ ruleId }) => ruleId));
  return [...new Set(rules.filter(({ id }) => named.has(id)).flatMap(({ approverIds }) => approverIds))];
}

/** `ownerIds`: who asked and whose the document is, none of whom decides about his own; nobody where that is allowed. */
export type Deciding = { people: ReadonlyMap<string, Approver>; today: CalendarDate; ownerIds: readonly string[] };

/**
 * Who is asked to decide in the place of somebody: he himself, or where he is away, has left, does not see the document or would decide about his
 * own, his stand-in, and so on. Where none of these is there, every administrator who may.
 */
export function decidersOf(approverId: string, deciding: Deciding): Approver[] {
  const { people, today } = deciding;
  const asked = new Set<string>();
  for (let id: string | null = approverId; id !== null && !asked.has(id);) {
    asked.add(id);
    const person = people.get(id);
    if (person && mayDecide(person, deciding) && !isAway(person, today)) return [person];
    id = person?.standInId ?? null;
  }
  return [...people.values()].filter((person) => person.role === "administrator" && mayDecide(person, deciding));
}

/** Whether somebody decides in the place of an approver: whoever is asked to, and the approver himself though he is away. */
export function decidesFor(approverId: string, memberId: string | null, deciding: Deciding): boolean {
  const person = memberId === null ? undefined : deciding.people.get(memberId);
  if (!person || !mayDecide(person, deciding)) return false;
  return memberId === approverId || decidersOf(approverId, deciding).includes(person);
}

const mayDecide = ({ id, isActive, reaches }: Approver, { ownerIds }: Deciding): boolean =>
  isActive && reaches && !ownerIds.includes(id);

const isAway = ({ absences }: Approver, today: CalendarDate): boolean =>
  absences.some(({ from, to }) => from <= today && today <= to);
