import type { Moment } from "@trato/domain/dates.ts";
import { expect, test } from "vitest";
import { testDatabase } from "../../test/database.ts";
import { createTestWorkspace, inWorkspace } from "../../test/factories.ts";
import { toldOfLeads } from "../../test/factories-notices.ts";
import { later } from "../../test/factories-opportunities.ts";
import { tried, whoeverIsElsewhere, whoMay } from "../../test/trying.ts";
import { readNotice, readNotices } from "./read-notices.ts";

test("one that was read is not among the new ones, and what is read again stays as it was", () =>
  inWorkspace(async (t) => {
    const { ctx, list } = await toldOfLeads(t, 2);
    const noticeId = (await list()).items[0]!.id;
    expect(await readNotice(ctx, { noticeId })).toEqual({ fresh: 1 });
    expect(await readNotice(later(ctx), { noticeId })).toEqual({ fresh: 1 });
    const { items } = await list();
    expect(items.map(({ readAt }) => readAt)).toEqual([ctx.now, null]);
    expect((await list({ isNew: "true" })).items.map(({ record }) => record.name)).toEqual(["Lead 1"]);
    expect(ctx.changes).toMatchObject([{ kind: "notice", id: noticeId }, { kind: "notice" }]);
  }));

test("all are read that were there: what came meanwhile stays new", () =>
  inWorkspace(async (t) => {
    const { ctx, list } = await toldOfLeads(t, 3);
    const seen: Moment = (await list()).items[1]!.happenedAt;
    expect(await readNotices(ctx, { until: seen })).toEqual({ fresh: 1 });
    expect((await list({ isNew: "true" })).items.map(({ record }) => record.name)).toEqual(["Lead 3"]);
  }));

test("another's notice is not there, whoever asks", () =>
  inWorkspace(async (t) => {
    const { list } = await toldOfLeads(t, 1);
    const noticeId = (await list()).items[0]!.id;
    const outcomes = [];
    for (const role of ["sales", "manager", "administrator"] as const)
      outcomes.push(await tried(await t.as({ role, reach: "all" }), (ctx) => readNotice(ctx, { noticeId })));
    outcomes.push(await whoeverIsElsewhere(t, (ctx) => readNotice(ctx, { noticeId })));
    expect(outcomes).toEqual(Array.from({ length: 4 }, () => "record.not_found"));
    const everybody = ["sales", "back_office", "manager", "administrator"];
    expect(await whoMay(t, (ctx) => readNotices(ctx, { until: ctx.now }))).toEqual(everybody);
  }));

test("notices of three months ago are cleared away", async () => {
  const { owner } = await testDatabase();
  const { id, administratorId } = await createTestWorkspace();
  const insert = `insert into notices (workspace_id, id, member_id, kind, topic, subject_kind, subject_id, actor_kind, happened_at)
    select $1, gen_random_uuid(), $2, 'opened', age, 'setting', $1, 'system', now() - age::interval from unnest(array['89 days', '91 days']) as age`;
  await owner.query(insert, [id, administratorId]);
  await owner.query("select app.tidy_up()");
  const { rows } = await owner.query("select topic from notices where workspace_id = $1", [id]);
  expect(rows).toEqual([{ topic: "89 days" }]);
});
