import * as z from "zod/mini";
import { EditFollowUp } from "@trato/domain/opportunities/follow-up/inputs.ts";
import { FollowUpSettings } from "@trato/domain/opportunities/follow-up/records.ts";
import { route } from "../../platform/routes.ts";
import { editFollowUp, getFollowUp } from "./follow-up-settings.ts";

/** Within how long what is new is first contacted, and when what is open lies idle. */
export const followUpRoutes = {
  "GET /follow-up": route({
    may: "opportunity.read",
    summary: "Read within how long leads are first contacted, and when they lie idle",
    input: z.object({}),
    output: FollowUpSettings,
    example: {},
    run: getFollowUp,
  }),
  "PATCH /follow-up": route({
    may: "pipeline.configure",
    summary: "Set within how long leads are first contacted, and when they lie idle",
    input: EditFollowUp,
    output: FollowUpSettings,
    example: { contactMinutes: 240, leadIdleDays: 7 },
    run: editFollowUp,
  }),
};
