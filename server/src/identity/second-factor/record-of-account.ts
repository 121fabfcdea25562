import type { DiaryEvent } from "@trato/domain/events.ts";
import type { Origin } from "../../platform/context.ts";
import { recordInDiary } from "../../platform/diary.ts";
import type { Edge } from "../../platform/edge.ts";
import { membershipsOf, whoOf } from "../memberships.ts";

/** What somebody did to their own account stands in the diary of each of their workspaces. */
export async function recordOfAccount(edge: Edge, userId: string, event: DiaryEvent, origin: Origin): Promise<void> {
  for (const membership of await membershipsOf(edge, userId))
    await edge.run(whoOf(membership), "write", origin, (ctx) =>
      recordInDiary(ctx, event, { kind: "member", id: membership.memberId }),
    );
}
