import type { Id } from "@trato/domain/ids.ts";
import { systemActor } from "../../platform/context.ts";
import type { Edge } from "../../platform/edge.ts";
import type { JobKind } from "../../platform/jobs/persevere.ts";
import { confirmPaid } from "./confirm-paid.ts";

type PaidPayload = { workspaceId: Id<"workspaces">; saleId: Id<"sales"> };

/** What follows a payment, by Trato itself. */
export function paymentJobs(edge: Edge): Record<string, JobKind> {
  return {
    confirm_paid: {
      run: async (payload, { job }) => {
        const { workspaceId, saleId } = payload as PaidPayload; // written by confirmSoon
        const origin = { requestId: `job ${job.id}`, clientId: null, language: null };
        await edge.run({ workspaceId, actor: systemActor }, "write", origin, (ctx) => confirmPaid(ctx, saleId));
      },
    },
  };
}
