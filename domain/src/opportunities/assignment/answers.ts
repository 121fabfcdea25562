import type { DiaryEvent } from "../../events.ts";

/**
 * What somebody does with a lead that counts as its first answer: writes, calls, does what was planned, or brings it on. To plan a
 * meeting counts where guests are invited to it.
 */
export const answeringEvents: readonly DiaryEvent[] = [
  "message.written",
  "mail.sent",
  "call.logged",
  "activity.done",
  "lead.converted",
  "lead.lost",
  "opportunity.moved",
  "opportunity.won",
  "opportunity.lost",
];
