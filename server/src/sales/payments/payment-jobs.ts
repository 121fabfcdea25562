import type { Id } from "@trato/domain/ids.ts";
import { type Origin, systemActor } from "../../platform/context.ts";
import type { Edge } from "../../platform/edge.ts";
import type { JobKind } from "../../platform/jobs/persevere.ts";
import { giveUpRefund, sendRefund, settleRefunds } from "./cards/send-refund.ts";
import { type Run, settleRequest, settleWaiting } from "./cards/settle-requests.ts";
import { confirmHeld, confirmPaid } from "./confirm-paid.ts";

/** As the commands enqueue them; the workspace is added by the queue. */
type Payload = {
  workspaceId: Id<"workspaces">;
  saleId: Id<"sales">;
  requestId: Id<"payment_requests">;
  refundId: Id<"refunds">;
  providerPayment: string;
};

/** A provider that does not answer is asked again for about an hour. */
const tries = 8;

/** What follows a payment, by Trato itself. */
export function paymentJobs(edge: Edge): Record<string, JobKind> {
  const doing =
    (work: (run: Run, payload: Payload) => Promise<void>): JobKind["run"] =>
    (payload, { job }) => {
      const given = payload as Payload; // written by the commands
      return work(runIn(edge, given.workspaceId, originOf(job.id)), given);
    };
  return {
    confirm_paid: { run: doing((run, { saleId }) => run((ctx) => confirmPaid(ctx, saleId))) },
    confirm_held: { run: (_, { job }) => confirmHeld(edge, originOf(job.id)), tries: 1 },
    settle_request: { run: doing((run, { requestId }) => settleRequest(run, requestId)), tries },
    settle_requests: { run: (_, { job }) => settleWaiting(edge, originOf(job.id)), tries: 1 },
    send_refund: {
      run: doing((run, { refundId }) => sendRefund(run, refundId)),
      giveUp: (payload, jobId) => {
        const { workspaceId, refundId } = payload as Payload; // written by refundPayment
        return giveUpRefund(runIn(edge, workspaceId, originOf(jobId)), refundId);
      },
      tries,
    },
    settle_refunds: { run: doing((run, { providerPayment }) => settleRefunds(run, providerPayment)), tries },
  };
}

const runIn =
  (edge: Edge, workspaceId: Id<"workspaces">, origin: Origin): Run =>
  (work) =>
    edge.run({ workspaceId, actor: systemActor }, "write", origin, work);

const originOf = (jobId: string): Origin => ({ requestId: `job ${jobId}`, clientId: null, language: null });
