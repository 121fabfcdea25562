import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { tried } from "../../../test/trying.ts";
import { editApprovalSettings, getApprovalSettings } from "./approval-settings.ts";
import "../../reactions.ts";

const nobody = "01990000-0000-7000-8000-00000000dead" as never; // an id of nothing

test("how approvals go is said as a whole, and merged with what others say meanwhile", () =>
  inWorkspace(async (t) => {
    const [ana, luis] = [await t.member(), await t.member()];
    const ctx = await t.as({ role: "administrator" });
    expect(await getApprovalSettings(ctx)).toEqual({
      allowsOwn: false,
      remindAfterHours: 24,
      standIns: [],
      version: 1,
    });
    const standIns = [{ memberId: ana, standInId: luis }];
    await editApprovalSettings(ctx, { version: 1, standIns });
    const after = await editApprovalSettings(ctx, { version: 1, remindAfterHours: null });
    expect(after).toEqual({ allowsOwn: false, remindAfterHours: null, standIns, version: 3 });
    const wrong = (pairs: typeof standIns) =>
      tried(ctx, () => editApprovalSettings(ctx, { version: undefined, standIns: pairs }));
    expect(await wrong([{ memberId: ana, standInId: ana }])).toBe("approval_rule.stand_in");
    expect(await wrong([...standIns, ...standIns])).toBe("approval_rule.stand_in");
    expect(await wrong([{ memberId: ana, standInId: nobody }])).toBe("reference.unknown");
  }));
