import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { lead } from "../../test/factories-opportunities.ts";
import { whoMay } from "../../test/trying.ts";
import { chooseNotices, listNoticeChoices } from "./choose-notices.ts";
import { listNotices } from "./list-notices.ts";

test("one is told as is usual until one chooses otherwise, each for himself", () =>
  inWorkspace(async (t) => {
    const ana = await t.as();
    const usual = (await listNoticeChoices(ana)).items;
    expect(usual).toContainEqual({ kind: "asked", how: "mail" });
    await chooseNotices(ana, { kind: "asked", how: "nowhere" });
    const { items } = await chooseNotices(ana, { kind: "asked", how: "inbox" });
    expect(items).toEqual(usual.map(({ kind, how }) => ({ kind, how: kind === "asked" ? "inbox" : how })));
    expect((await listNoticeChoices(await t.as())).items).toEqual(usual);
    await t.elsewhere();
    expect(await ana.db.selectFrom("noticeChoices").selectAll().execute()).toEqual([]);
  }));

test("what one does not want to be told is told nowhere", () =>
  inWorkspace(async (t) => {
    const blas = await t.as({ reach: "all" });
    await chooseNotices(blas, { kind: "assigned", how: "nowhere" });
    await lead(await t.as({ role: "manager" }), { salespersonId: blas.actor.memberId });
    await t.become(blas);
    expect((await listNotices(blas, { limit: 5, cursor: undefined })).items).toEqual([]);
  }));

test("everybody chooses for himself", () =>
  inWorkspace(async (t) => {
    const everybody = ["sales", "back_office", "manager", "administrator"];
    expect(await whoMay(t, (ctx) => chooseNotices(ctx, { kind: "asked", how: "mail" }))).toEqual(everybody);
  }));
