import type { Captures } from "../queue/captures.ts";
import type { Owner } from "../queue/device-store.ts";
import type { Queue } from "../queue/queue.ts";

/** What a member captures on this device, and how far it has come. */
export type CapturesHere = { owner: Owner; captures: Captures; queue: Queue };
