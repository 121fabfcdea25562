import type { Selectable } from "kysely";
import type { ReadLead } from "@trato/domain/capture/lead-of.ts";
import { Refusal } from "@trato/domain/errors.ts";
import { giveOutNew } from "../opportunities/assignment/give-out-new.ts";
import { addNew, planNew } from "../opportunities/create-opportunity.ts";
import type { Context } from "../platform/context.ts";
import type { Tables } from "../platform/database/tables.ts";
import { tellOthers } from "../platform/events.ts";
import { writeRow } from "../platform/rows.ts";
import { likenessOf, tellLikeness } from "./tell-likeness.ts";

type Locked = Pick<Selectable<Tables["arrivals"]>, "id" | "version">;
type Planned = Awaited<ReturnType<typeof planNew>>;
type Told = { read?: string; consent?: string | null; title?: string };

/** A locked arrival that waited is the planned lead, whose history tells of it. */
export async function becomeLead(ctx: Context, arrival: Locked, planned: Planned, told: Told = {}): Promise<void> {
  const taken = {
    state: "taken",
    reason: null,
    detail: null,
    subjectKind: "opportunity",
    subjectId: planned.id,
    ...told,
  } as const;
  tellOthers(ctx, "arrival", arrival.id, arrival.version + 1);
  await writeRow(ctx, "arrivals", arrival, taken);
  const alike = await likenessOf(ctx, planned); // before others wait for the draw
  const about = { kind: "arrival", id: arrival.id } as const;
  await giveOutNew(ctx, planned, (given) => addNew(ctx, given, { event: "lead.received", about }));
  await tellLikeness(ctx, planned, alike);
}

/** What is read of a locked arrival now is the lead that it becomes; where that cannot be, it goes on to wait and says why. */
export async function takeWaiting(ctx: Context, arrival: Locked, read: ReadLead): Promise<void> {
  try {
    await becomeReadLead(ctx, arrival, read);
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== "invalid") throw error;
    const { code, details } = error;
    await waitOn(ctx, arrival, { reason: "refused", detail: JSON.stringify({ code, details }), ...toldOf(read) });
  }
}

/** A locked arrival that waited is the lead that is read of it now. */
export async function becomeReadLead(ctx: Context, arrival: Locked, read: ReadLead): Promise<void> {
  const { lead } = read;
  const planned = await planNew(ctx, "lead", { ...lead, salespersonId: lead.salespersonId ?? null });
  await becomeLead(ctx, arrival, planned, toldOf(read));
}

/** What an arrival keeps of what is read of it. */
export const toldOf = ({ lead, consent }: ReadLead) => ({
  read: JSON.stringify(lead),
  consent: consent && JSON.stringify(consent),
  title: lead.title,
});

type Waiting = { reason: string; detail: string | null } & Told;

/** It still waits, for another reason than it did. */
export async function waitOn(ctx: Context, arrival: Locked, why: Waiting): Promise<void> {
  tellOthers(ctx, "arrival", arrival.id, arrival.version + 1);
  await writeRow(ctx, "arrivals", arrival, why);
}
