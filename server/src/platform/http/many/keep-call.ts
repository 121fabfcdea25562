import type { Context, Once } from "../../context.ts";
import { answeredAlready, keepAnswer, takeOnce } from "../idempotency.ts";

/** Begins a call under its key, or gives the answers that it was answered with when it was whole; another call under the key is refused. */
export async function beginCall(ctx: Context, once: Once): Promise<unknown> {
  return (await takeOnce(ctx, once)) ? null : answeredAlready(ctx, once);
}

/** Keeps what the whole call is answered with; of two that end it at once, both are answered with what the first one kept. */
export async function endCall(ctx: Context, once: Once, answer: unknown): Promise<unknown> {
  return (await keepAnswer(ctx, once, answer)) ? answer : answeredAlready(ctx, once);
}
