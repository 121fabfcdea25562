import type { CalendarDate, Moment } from "@trato/domain/dates.ts";
import { type Decimal, nothing } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { Party } from "../../PartyPicker.tsx";
import type { BoardCard } from "../board-queries.ts";

/** A card as it is typed. */
export type NewCard = { title: string; party: Party | null; expectedRevenue: Decimal | null };

/** What makes it. */
export function createOf({ title, party, expectedRevenue }: NewCard, stageId: Id<"stages">) {
  return {
    title: title.trim(),
    stageId,
    ...(party?.id ? { customerId: party.id } : party && { companyName: party.name }),
    ...(expectedRevenue !== null && { expectedRevenue }),
  };
}

const newFollowUp = (now: Date): BoardCard["followUp"] => ({
  contactBy: null,
  contactSoonAt: null,
  firstContactAt: null,
  lastActivityOn: now.toISOString().slice(0, 10) as CalendarDate, // the day of a moment
  idleFrom: null,
});

/** The card as it will be, until the server's own is there. */
export function cardOf(
  values: NewCard,
  id: Id<"opportunities">,
  member: { id: Id<"members">; name: string },
): BoardCard {
  return {
    id,
    title: values.title.trim(),
    about: values.party?.name ?? null,
    expectedRevenue: values.expectedRevenue ?? nothing,
    priority: 0,
    tags: [],
    salespersonId: member.id,
    salespersonName: member.name,
    nextActivity: null,
    followUp: newFollowUp(new Date()),
    expectedClosing: null,
    stageChangedAt: new Date().toISOString() as Moment, // toISOString writes moments
    rank: "",
    version: 0,
  };
}
