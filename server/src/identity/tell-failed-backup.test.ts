import type { Moment } from "@trato/domain/dates.ts";
import { expect, test } from "vitest";
import { inWorkspace, testEdge } from "../../test/factories.ts";
import { asSystem, colleague, company } from "../../test/people.ts";
import { diaryOf } from "../../test/trying.ts";
import type { Context } from "../platform/context.ts";
import { tellAdministrators, tellFailedBackup } from "./tell-failed-backup.ts";

const failed = { startedAt: "2026-11-28T02:30:00.000Z", problem: "The disk is full" };
const mailsIn = ({ db }: Context) =>
  db.selectFrom("messages").select(["toAddress as to", "subject", "body", "link"]).orderBy("id").execute();

test("every administrator who signs in gets a mail in their own language, and nobody else", async () => {
  const home = await company({ language: "es" });
  await colleague(home, { role: "manager" });
  const other = await colleague(home, { role: "administrator" });
  const gone = await colleague(home, { role: "administrator" });
  await asSystem(home.id, async ({ db }) => {
    await db.updateTable("members").set({ language: "en" }).where("email", "=", other.email).execute();
    await db
      .updateTable("members")
      .set({ deactivatedAt: failed.startedAt as Moment })
      .where("email", "=", gone.email)
      .execute();
  });
  await tellFailedBackup(await testEdge(), failed);
  expect(await asSystem(home.id, mailsIn)).toMatchObject([
    {
      to: home.email,
      subject: "La copia de seguridad de Trato ha fallado",
      body: expect.stringContaining("The disk is full"),
    },
    {
      to: other.email,
      subject: "The backup of Trato failed",
      link: `http://localhost:3000/w/${home.slug}/settings/backups`,
    },
  ]);
});

test("it is told once, though it leads several workspaces or nobody could note that it was told; the next one is told again", () =>
  inWorkspace(async (t) => {
    const told = new Set<string>();
    await tellAdministrators(t.system, failed, told);
    await tellAdministrators(t.system, failed, new Set());
    expect((await mailsIn(t.system)).map(({ to }) => to)).toEqual([...told]);
    await tellAdministrators(t.system, { ...failed, startedAt: "2026-11-29T02:30:00.000Z" }, told);
    expect(await mailsIn(t.system)).toHaveLength(1);
    await tellAdministrators(t.system, { ...failed, startedAt: "2026-11-30T02:30:00.000Z" }, new Set());
    expect(await mailsIn(t.system)).toHaveLength(2);
    expect((await diaryOf(t, t.workspace.id)).filter(({ event }) => event === "backup.failed")).toMatchObject([
      { by: "Trato", after: failed },
      {},
      {},
    ]);
  }));
