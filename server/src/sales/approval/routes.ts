import * as z from "zod/mini";
import {
  ApproveSale,
  AskForApproval,
  CreateApprovalRule,
  EditApprovalRule,
  EditApprovalSettings,
  OneApprovalRule,
  RefuseApproval,
  ReorderApprovalRules,
} from "@trato/domain/sales/approval/approval-inputs.ts";
import {
  ApprovalOfSale,
  ApprovalRule,
  ApprovalRuleList,
  ApprovalSettings,
  WaitingSales,
} from "@trato/domain/sales/approval/approval-records.ts";
import { OneSale, VersionedSale } from "@trato/domain/sales/inputs.ts";
import { route } from "../../platform/routes.ts";
import {
  createApprovalRule,
  deleteApprovalRule,
  editApprovalRule,
  listApprovalRules,
  reorderApprovalRules,
} from "./approval-rules.ts";
import { editApprovalSettings, getApprovalSettings } from "./approval-settings.ts";
import { askForApproval } from "./ask-for-approval.ts";
import { approveSale, refuseApproval } from "./decide-approval.ts";
import { getSaleApproval } from "./get-sale-approval.ts";
import { listWaiting } from "./list-waiting.ts";
import { withdrawApproval } from "./withdraw-approval.ts";

const someId = "01990000-0000-7000-8000-000000000001";
const aRule = { approvalRuleId: someId };
const aSale = { saleId: someId };

/** The limits beyond which a quotation waits for approval. */
const limitRoutes = {
  "GET /approval-rules": route({
    may: "approval.configure",
    summary: "List the limits beyond which a quotation waits for approval",
    input: z.object({}),
    output: ApprovalRuleList,
    example: {},
    run: listApprovalRules,
  }),
  "POST /approval-rules": route({
    may: "approval.configure",
    summary: "Add a limit: for whom it holds, and who approves what goes beyond it",
    input: CreateApprovalRule,
    output: ApprovalRule,
    example: { measure: "discount", limit: "10", roles: ["sales"], approverIds: [someId] },
    run: createApprovalRule,
  }),
  "PATCH /approval-rules/:approvalRuleId": route({
    may: "approval.configure",
    summary: "Change a limit, or switch it on or off",
    input: EditApprovalRule,
    output: ApprovalRule,
    example: { ...aRule, limit: "15" },
    run: editApprovalRule,
  }),
  "DELETE /approval-rules/:approvalRuleId": route({
    may: "approval.configure",
    summary: "Delete a limit",
    input: OneApprovalRule,
    output: ApprovalRuleList,
    example: aRule,
    run: deleteApprovalRule,
  }),
  "POST /approval-rules/reorder": route({
    may: "approval.configure",
    summary: "Put the limits in another order: in it their approvers are asked",
    input: ReorderApprovalRules,
    output: ApprovalRuleList,
    example: { approvalRuleIds: [] },
    run: reorderApprovalRules,
  }),
  "GET /approval-settings": route({
    may: "approval.configure",
    summary: "Read how approvals go",
    input: z.object({}),
    output: ApprovalSettings,
    example: {},
    run: getApprovalSettings,
  }),
  "PATCH /approval-settings": route({
    may: "approval.configure",
    summary: "Say who stands in for whom, whether one may approve one's own, and when approvers are reminded",
    input: EditApprovalSettings,
    output: ApprovalSettings,
    example: { remindAfterHours: 24, allowsOwn: false },
    run: editApprovalSettings,
  }),
};

/** What waits for approval, and what is decided about it. */
export const approvalRoutes = {
  ...limitRoutes,
  "GET /approvals": route({
    may: "sale.approve",
    summary: "List the quotations that wait for one to decide",
    input: z.object({}),
    output: WaitingSales,
    example: {},
    run: listWaiting,
  }),
  "GET /sales/:saleId/approval": route({
    may: "sale.read",
    summary: "Read what of a quotation goes beyond the limits, and how its approval stands",
    input: OneSale,
    output: ApprovalOfSale,
    example: aSale,
    run: getSaleApproval,
  }),
  "POST /sales/:saleId/ask-for-approval": route({
    may: "sale.edit",
    summary: "Ask for approval of what goes beyond the limits",
    input: AskForApproval,
    output: ApprovalOfSale,
    example: { ...aSale, note: "A customer for years" },
    run: askForApproval,
  }),
  "POST /sales/:saleId/approve": route({
    may: "sale.approve",
    summary: "Approve a quotation that waits for one to decide",
    input: ApproveSale,
    output: ApprovalOfSale,
    example: aSale,
    run: approveSale,
  }),
  "POST /sales/:saleId/refuse-approval": route({
    may: "sale.approve",
    summary: "Do not approve a quotation that waits for one to decide",
    input: RefuseApproval,
    output: ApprovalOfSale,
    example: { ...aSale, reason: "No more than 20 %" },
    run: refuseApproval,
  }),
  "POST /sales/:saleId/withdraw-approval": route({
    may: "sale.edit",
    summary: "Withdraw a request for approval",
    input: VersionedSale,
    output: ApprovalOfSale,
    example: aSale,
    run: withdrawApproval,
  }),
};
