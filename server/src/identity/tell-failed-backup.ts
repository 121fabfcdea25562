import { sql } from "kysely";
import { accountMails } from "@trato/domain/identity/words.ts";
import { speak } from "@trato/domain/words.ts";
import type { FailedRun } from "../platform/backups/daily/tell-failure.ts";
import { type Context, systemActor } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";
import type { Edge } from "../platform/edge.ts";
import { reactions } from "../platform/reactions.ts";
import { own } from "../platform/rows.ts";
import { listWorkspaceSlugs } from "./list-workspace-slugs.ts";

/** The backup of this installation, or its trial, failed: every administrator gets a mail, though they lead several workspaces, and once. */
export async function tellFailedBackup(edge: Edge, failed: FailedRun): Promise<void> {
  const told = new Set<string>();
  const origin = { requestId: "backup", clientId: null, language: null };
  for (const { id: workspaceId } of await listWorkspaceSlugs(edge))
    await edge.run({ workspaceId, actor: systemActor }, "write", origin, (ctx) =>
      tellAdministrators(ctx, failed, told),
    );
}

/** The same in one workspace; `told` holds the addresses that have a mail already. */
export async function tellAdministrators(ctx: Context, failed: FailedRun, told: Set<string>): Promise<void> {
  const isKnown = await isTold(ctx, failed);
  for (const { id, name, email, language } of await administrators(ctx)) {
    const address = email.toLowerCase();
    if (!isKnown && !told.has(address))
      await reactions().accountMail(ctx, {
        about: id,
        to: email,
        subject: speak(accountMails, "backup_failed.subject", language ?? ctx.workspace.language),
        language: language ?? ctx.workspace.language,
        body: speak(accountMails, "backup_failed.body", language ?? ctx.workspace.language, {
          name,
          problem: failed.problem,
        }),
        link: `${ctx.site.publicUrl}/w/${ctx.workspace.slug}/settings/backups`,
      });
    told.add(address);
  }
  if (!isKnown)
    await recordInDiary(ctx, "backup.failed", { kind: "setting", id: ctx.workspace.id }, { after: { ...failed } });
}

/** Told before, by a Trato that was stopped before it could note that. */
async function isTold(ctx: Context, { startedAt }: FailedRun): Promise<boolean> {
  const entry = await own(ctx, "diary")
    .select("id")
    .where("subjectKind", "=", "setting")
    .where("subjectId", "=", ctx.workspace.id)
    .where("event", "=", "backup.failed")
    .where(sql<boolean>`after ->> 'startedAt' = ${startedAt}`)
    .executeTakeFirst();
  return entry !== undefined;
}

/** Who can do something about it: who signs in as an administrator. */
function administrators(ctx: Context) {
  return own(ctx, "members")
    .select(["id", "name", "email", "language"])
    .where("role", "=", "administrator")
    .where("deactivatedAt", "is", null)
    .where("authUserId", "is not", null)
    .where("email", "is not", null)
    .orderBy("id")
    .$narrowType<{ email: string }>()
    .execute();
}
