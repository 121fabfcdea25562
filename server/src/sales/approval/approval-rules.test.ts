import { expect, test } from "vitest";
import { limited } from "../../../test/approvals.ts";
import { qty } from "../../../test/factories-stock.ts";
import { inWorkspace } from "../../../test/factories.ts";
import { diaryOf, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import type { Context } from "../../platform/context.ts";
import { createCategory } from "../../products/categories.ts";
import "../../reactions.ts";
import { deleteApprovalRule, editApprovalRule, listApprovalRules, reorderApprovalRules } from "./approval-rules.ts";
import { editApprovalSettings, getApprovalSettings } from "./approval-settings.ts";

const nobody = "01990000-0000-7000-8000-00000000dead" as never; // an id of nothing

test("limits are added, changed, put in order and taken away, and the diary tells it", () =>
  inWorkspace(async (t) => {
    const [ana, luis] = [await t.member({ name: "Ana" }), await t.member({ name: "Luis" })];
    const ctx = await t.as({ role: "administrator", name: "Root" });
    const { id: categoryId } = await createCategory(ctx, { name: "Wood" });
    const given = { roles: ["sales"], categoryIds: [categoryId] };
    const first = await limited(ctx, ["discount", "10"], [ana, luis], given);
    expect(first).toMatchObject({
      limit: "10",
      ...given,
      teamIds: [],
      approverIds: [ana, luis],
      isOn: true,
      version: 1,
    });
    const second = await limited(ctx, ["margin", "20.5"], [luis]);
    const edited = await editApprovalRule(ctx, {
      approvalRuleId: first.id,
      version: 1,
      limit: qty("15"),
      approverIds: [luis, ana],
    });
    expect(edited).toMatchObject({ limit: "15", approverIds: [luis, ana], version: 2 });
    expect(await editApprovalRule(ctx, { approvalRuleId: first.id, version: 2, limit: qty("15") })).toEqual(edited);
    const { items } = await reorderApprovalRules(ctx, { approvalRuleIds: [second.id, first.id] });
    expect(items.map(({ id }) => id)).toEqual([second.id, first.id]);
    expect((await deleteApprovalRule(ctx, { approvalRuleId: second.id })).items).toEqual([edited]);
    expect((await diaryOf(t, first.id)).map(({ event, by }) => [event, by])).toEqual([
      ["approval_rule.created", "Root"],
      ["approval_rule.changed", "Root"],
    ]);
    const some = reorderApprovalRules(ctx, { approvalRuleIds: [] });
    await expect(some).rejects.toMatchObject({ code: "approval_rule.not_all", details: { path: "approvalRuleIds" } });
  }));

test("refuses figures that mean nothing, and people, teams and categories that are not there, each at its field", () =>
  inWorkspace(async (t) => {
    const ana = await t.member();
    const ctx = await t.as({ role: "administrator" });
    const wrong = async (what: Parameters<typeof limited>[1], approvers: never[] | (typeof ana)[], given = {}) =>
      limited(ctx, what, approvers, given).catch((error: { code: string; details: { path: string } }) => [
        error.code,
        error.details.path,
      ]);
    expect(await wrong(["discount", "100.01"], [ana])).toEqual(["approval_rule.limit", "limit"]);
    expect(await wrong(["payment_days", "30.5"], [ana])).toEqual(["approval_rule.limit", "limit"]);
    expect(await wrong(["margin", "0"], [ana])).toEqual(["approval_rule.limit", "limit"]);
    expect(await wrong(["discount", "10"], [])).toEqual(["approval_rule.nobody", "approverIds"]);
    expect(await wrong(["discount", "10"], [ana, ana])).toEqual(["approval_rule.twice", "approverIds"]);
    expect(await wrong(["discount", "10"], [ana, nobody])).toEqual(["reference.unknown", "approverIds.1"]);
    expect(await wrong(["discount", "10"], [ana], { teamIds: [nobody] })).toEqual(["reference.unknown", "teamIds.0"]);
    expect(await wrong(["discount", "10"], [ana], { categoryIds: [nobody] })).toEqual([
      "reference.unknown",
      "categoryIds.0",
    ]);
  }));

test("administrators set limits, nobody else: whoever is bound by them does not move them", () =>
  inWorkspace(async (t) => {
    const ana = await t.member();
    const ctx = await t.as({ role: "administrator" });
    const { id: approvalRuleId } = await limited(ctx, ["amount", "1000"], [ana]);
    const ways: ((ctx: Context) => Promise<unknown>)[] = [
      (each) => listApprovalRules(each),
      (each) => limited(each, ["discount", "10"], [ana]),
      (each) => editApprovalRule(each, { approvalRuleId, version: undefined, isOn: false }),
      (each) => reorderApprovalRules(each, { approvalRuleIds: [approvalRuleId] }),
      (each) => deleteApprovalRule(each, { approvalRuleId }),
      (each) => getApprovalSettings(each),
      (each) => editApprovalSettings(each, { version: undefined, allowsOwn: true }),
    ];
    for (const way of ways) expect(await whoMay(t, way)).toEqual(["administrator"]);
    const change = (each: Context) => editApprovalRule(each, { approvalRuleId, version: undefined, isOn: false });
    expect(await whoeverIsElsewhere(t, change)).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, (each) => deleteApprovalRule(each, { approvalRuleId }))).toBe(
      "record.not_found",
    );
  }));
