import type { OutputOf } from "../../platform/api.ts";
import { reading } from "../../platform/queries.ts";

export type SaleApproval = OutputOf<"GET /sales/:saleId/approval">;
export type ToldExcess = SaleApproval["excesses"][number];
export type ApprovalStep = SaleApproval["items"][number]["steps"][number];

/** How a quotation stands with limits and approvals. */
export const saleApprovalQuery = (saleId: string) =>
  reading("GET /sales/:saleId/approval", { saleId }, { sale: saleId, setting: "any", member: "any", product: "any" });

export type WaitingSale = OutputOf<"GET /approvals">["items"][number];
/** What waits for one to decide. */
export const waitingQuery = reading("GET /approvals", {}, { sale: "any", setting: "any", member: "any" });

export type ApprovalRuleList = OutputOf<"GET /approval-rules">;
export type ApprovalRule = ApprovalRuleList["items"][number];
export const approvalRulesQuery = reading("GET /approval-rules", {}, { setting: "any" });

export type ApprovalSettings = OutputOf<"GET /approval-settings">;
export const approvalSettingsQuery = reading("GET /approval-settings", {}, { setting: "any" });
