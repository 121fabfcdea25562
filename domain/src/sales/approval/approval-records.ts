import * as z from "zod/mini";
import { roles } from "../../permissions.ts";
import { decimal, id, moment, named, permission } from "../../schemas.ts";
import { measures } from "./limits.ts";

export const approvalStates = ["waiting", "approved", "refused", "withdrawn"] as const;
export type ApprovalState = (typeof approvalStates)[number];

/** A limit beyond which a quotation waits for approval. */
export const ApprovalRule = z.object({
  id: id<"approval_rules">(),
  measure: z.enum(measures),
  limit: decimal(),
  roles: z.array(z.enum(roles)),
  teamIds: z.array(id<"teams">()),
  categoryIds: z.array(id<"product_categories">()),
  approverIds: z.array(id<"members">()),
  isOn: z.boolean(),
  version: z.int(),
});
export type ApprovalRule = z.output<typeof ApprovalRule>;
/** In the order in which their approvers are asked. */
export const ApprovalRuleList = z.object({ items: z.array(ApprovalRule) });

export const ApprovalSettings = z.object({
  allowsOwn: z.boolean(),
  remindAfterHours: z.nullable(z.int()),
  standIns: z.array(z.object({ memberId: id<"members">(), standInId: id<"members">() })),
  version: z.int(),
});
export type ApprovalSettings = z.output<typeof ApprovalSettings>;

/** What goes beyond a limit; of margins neither figure, to who does not see costs. */
export const ToldExcess = z.object({
  measure: z.enum(measures),
  lineId: z.nullable(z.string()),
  name: z.nullable(z.string()),
  limit: z.nullable(decimal()),
  value: z.nullable(decimal()),
});
export type ToldExcess = z.output<typeof ToldExcess>;

/** A step of an approval: who is named, who is asked in his place, and what was decided by whom. */
export const ApprovalStep = z.object({
  approver: named<"members">(),
  /** Who is asked to decide now; nobody else is, once it is decided. */
  asked: z.array(named<"members">()),
  decidedBy: z.nullable(z.string()),
  decision: z.nullable(z.enum(["approved", "refused"])),
  decidedAt: z.nullable(moment()),
  note: z.nullable(z.string()),
});
export type ApprovalStep = z.output<typeof ApprovalStep>;

const request = {
  askedBy: z.nullable(z.string()),
  askedAt: moment(),
  note: z.nullable(z.string()),
  /** In the workspace's currency where they are amounts. */
  excesses: z.array(ToldExcess),
  steps: z.array(ApprovalStep),
};

export const SaleApproval = z.object({ id: id<"sale_approvals">(), state: z.enum(approvalStates), ...request });
export type SaleApproval = z.output<typeof SaleApproval>;

/** What of a document goes beyond the limits and is not approved, who would have to approve it, and how it was asked for until now, the newest first. */
export const ApprovalOfSale = z.object({
  /** In which its amounts are. */
  currency: z.string(),
  excesses: z.array(ToldExcess),
  approvers: z.array(z.string()),
  items: z.array(SaleApproval),
  can: z.object({ ask: permission, decide: permission, withdraw: permission }),
});
export type ApprovalOfSale = z.output<typeof ApprovalOfSale>;

/** A document that waits for one to decide. */
export const WaitingSale = z.object({
  saleId: id<"sales">(),
  number: z.nullable(z.string()),
  customerName: z.string(),
  salespersonName: z.nullable(z.string()),
  currency: z.string(),
  total: decimal(),
  version: z.int(),
  /** The workspace's, in which the amounts of limits are. */
  companyCurrency: z.string(),
  ...request,
});
export type WaitingSale = z.output<typeof WaitingSale>;
export const WaitingSales = z.object({ items: z.array(WaitingSale) });
