import { leadOf } from "@trato/domain/capture/lead-of.ts";
import type { ReceivedArrival } from "@trato/domain/capture/records.ts";
import { parseMail } from "../src/capture/mail/parse-mail.ts";
import { receiveMail } from "../src/capture/mail/receive-mail.ts";
import { type Come, receiveLead } from "../src/capture/receive-lead.ts";
import { keepHeld } from "../src/platform/contents/hold-content.ts";
import type { Context } from "../src/platform/context.ts";
import { arriving } from "./attaching.ts";

/** Names and values arrive, as a script sends them, unless it is said that they cannot be read. */
export function receive(
  ctx: Context,
  given: Record<string, unknown>,
  { found = leadOf(given) ?? { waits: "empty" }, key = null, channel = "" }: Partial<Come> = {},
): Promise<ReceivedArrival> {
  return arriving(ctx, { text: JSON.stringify(given) }, async (raw) => {
    await keepHeld(ctx, raw);
    return receiveLead(ctx, { source: "api", channel, key, title: "What came", sender: null, found, raw });
  });
}

/** A raw mail arrives. */
export function receiveRaw(ctx: Context, text: string): Promise<ReceivedArrival> {
  return arriving(ctx, { text }, async (raw) => {
    await keepHeld(ctx, raw);
    return receiveMail(ctx, { mail: await parseMail(Buffer.from(text)), raw, parts: [] });
  });
}

/** Something that waits for somebody to look at it. */
export async function waiting(ctx: Context): Promise<ReceivedArrival["arrivalId"]> {
  return (await receive(ctx, { half: "a lead" }, { found: { waits: "unreadable" } })).arrivalId;
}
