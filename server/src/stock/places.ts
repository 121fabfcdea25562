import type { Id } from "@trato/domain/ids.ts";
import type { Context } from "../platform/context.ts";
import { own } from "../platform/rows.ts";

/** The default places of a workspace: its stock, and where goods come from, go to, get lost and wait to be looked at. */
export type Places = Record<"internal" | "customer" | "vendor" | "loss" | "quarantine", Id<"locations">>;

const known = new Map<Id<"workspaces">, Places>();

/** Reads the places once per workspace; they are made with it and never change. */
export async function placesOf(ctx: Context): Promise<Places> {
  const found = known.get(ctx.workspace.id);
  if (found) return found;
  const rows = await own(ctx, "locations").select(["kind", "id"]).where("isDefault", "=", true).execute();
  const place = (kind: keyof Places): Id<"locations"> => {
    const row = rows.find((candidate) => candidate.kind === kind);
    if (!row) throw new Error(`the workspace has no default place of kind ${kind}`);
    return row.id;
  };
  const places = {
    internal: place("internal"),
    customer: place("customer"),
    vendor: place("vendor"),
    loss: place("loss"),
    quarantine: place("quarantine"),
  };
  known.set(ctx.workspace.id, places);
  return places;
}
