import type { Moment } from "@trato/domain/dates.ts";
import type { Context } from "../../platform/context.ts";
import { readSettings } from "./approval-settings.ts";

/** When whoever is asked from now on is reminded, as the company wants it; null for never. */
export async function nextReminder(ctx: Context): Promise<Moment | null> {
  const { remindAfterHours: hours } = await readSettings(ctx);
  return hours === null ? null : (new Date(Date.parse(ctx.now) + hours * 3_600_000).toISOString() as Moment); // an ISO moment by construction
}
