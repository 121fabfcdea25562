import * as z from "zod/mini";
import { roles } from "../../permissions.ts";
import { id, positiveDecimal, text, version } from "../../schemas.ts";
import { measures } from "./limits.ts";

const approvalRuleId = id<"approval_rules">();
const some = <Table extends string>() => z.array(id<Table>()).check(z.maxLength(100));

const rule = {
  measure: z.enum(measures),
  /** Per cent, days, or an amount in the workspace's currency. */
  limit: positiveDecimal(),
  /** For whom and on what it holds: nothing named is all. */
  roles: z.array(z.enum(roles)).check(z.maxLength(roles.length)),
  teamIds: some<"teams">(),
  categoryIds: some<"product_categories">(),
  /** Who must approve, one after the other. */
  approverIds: z.array(id<"members">()).check(z.maxLength(20)),
  isOn: z.boolean(),
};

export const CreateApprovalRule = z.object({
  id: z.optional(approvalRuleId),
  measure: rule.measure,
  limit: rule.limit,
  roles: z._default(rule.roles, []),
  teamIds: z._default(rule.teamIds, []),
  categoryIds: z._default(rule.categoryIds, []),
  approverIds: rule.approverIds,
  isOn: z._default(rule.isOn, true),
});
export type CreateApprovalRule = z.output<typeof CreateApprovalRule>;

export const EditApprovalRule = z.object({ ...z.partial(z.object(rule)).shape, approvalRuleId, version });
export type EditApprovalRule = z.output<typeof EditApprovalRule>;

export const OneApprovalRule = z.object({ approvalRuleId });
export type OneApprovalRule = z.output<typeof OneApprovalRule>;

export const ReorderApprovalRules = z.object({ approvalRuleIds: z.array(approvalRuleId).check(z.maxLength(100)) });
export type ReorderApprovalRules = z.output<typeof ReorderApprovalRules>;

/** How approvals go: who stands in for whom, whether one may approve one's own, after how many hours whoever is asked is reminded; null for never. */
export const EditApprovalSettings = z.object({
  version,
  allowsOwn: z.optional(z.boolean()),
  remindAfterHours: z.optional(z.nullable(z.int().check(z.gte(1), z.lte(720)))),
  standIns: z.optional(
    z.array(z.object({ memberId: id<"members">(), standInId: id<"members">() })).check(z.maxLength(200)),
  ),
});
export type EditApprovalSettings = z.output<typeof EditApprovalSettings>;

const saleId = id<"sales">();

/** A request with what one has to say about it. */
export const AskForApproval = z.object({ saleId, version, note: z.optional(z.nullable(text(2000))) });
export type AskForApproval = z.output<typeof AskForApproval>;

/** The version of the document that whoever decides has seen. */
export const ApproveSale = z.object({ saleId, version, note: z.optional(z.nullable(text(2000))) });
export type ApproveSale = z.output<typeof ApproveSale>;

export const RefuseApproval = z.object({ saleId, version, reason: text(2000, 1) });
export type RefuseApproval = z.output<typeof RefuseApproval>;
