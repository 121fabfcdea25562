import { expect, test } from "vitest";
import { testDatabase } from "../../test/database.ts";
import { createTestWorkspace, testEdge, testOrigin } from "../../test/factories.ts";
import { lead } from "../../test/factories-opportunities.ts";
import { type Context, systemActor } from "../platform/context.ts";
import { edgeOf } from "../platform/edge.ts";
import { updateOwn } from "../platform/rows.ts";
import { mailNotices } from "./mail-notices.ts";

/** A company with a mail server or without, and its administrator, who is told of what Trato gives him. */
async function company({ smtpUrl = "smtp://mail.example" }: { smtpUrl?: string | null } = {}) {
  const { database, site } = await testEdge();
  const { owner } = await testDatabase();
  const edge = edgeOf(database, { ...site, smtpUrl });
  const { id: workspaceId, slug, administratorId: toMemberId, email } = await createTestWorkspace();
  const run = <T>(work: (ctx: Context) => Promise<T>) =>
    edge.run({ workspaceId, actor: systemActor }, "write", testOrigin, work);
  return {
    email,
    base: `${site.publicUrl}/w/${slug}`,
    run,
    give: (...titles: string[]) =>
      run(async (ctx) => {
        const made = [];
        for (const title of titles) made.push(await lead(ctx, { title, salespersonId: toMemberId }));
        return made;
      }),
    mail: () => mailNotices(edge, { workspaceId, toMemberId }, testOrigin),
    jobs: async () =>
      (await owner.query("select key from graphile_worker.jobs where key like $1", [`notices:${toMemberId}:%`])).rows,
    mails: async () => {
      const sql = "select to_address as to, subject, body, link, sender_id from messages where workspace_id = $1";
      return (await owner.query(sql, [workspaceId])).rows;
    },
  };
}

test("what happens in the same minute is told by one mail, once, by Trato itself", async () => {
  const { give, mail, mails, jobs, email, base } = await company();
  const [office] = await give("Office", "Warehouse");
  await give("Shop");
  expect(await jobs()).toHaveLength(1);
  await mail();
  await mail();
  expect(await mails()).toEqual([
    { to: email, subject: "3 things in your inbox", body: expect.any(String), link: `${base}/inbox`, sender_id: null },
  ]);
  const [{ body }] = await mails();
  expect(body).toContain(`Trato assigned you Office\n${base}/leads/${office?.id}`);
  expect(body).toContain(`${base}/settings/notices`);
});

test("what he has read by then is told by no mail", async () => {
  const { run, give, mail, mails } = await company();
  await give("Office");
  await run((ctx) => updateOwn(ctx, "notices").set({ readAt: ctx.now }).execute());
  await mail();
  expect(await mails()).toEqual([]);
});

test("what he does not reach by then is told by no mail", async () => {
  const { run, give, mail, mails } = await company();
  await give("Office");
  await run((ctx) => updateOwn(ctx, "members").set({ role: "back_office" }).execute());
  await mail();
  expect(await mails()).toEqual([]);
});

test("without a mail server nothing waits to be mailed", async () => {
  const { give, jobs } = await company({ smtpUrl: null });
  await give("Office");
  expect(await jobs()).toEqual([]);
});
