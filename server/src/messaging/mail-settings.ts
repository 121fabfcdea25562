import { refuseIf, Refusal } from "@trato/domain/errors.ts";
import type { EditMailSettings } from "@trato/domain/messaging/inputs.ts";
import { keepsPassword, obstacleToServer } from "@trato/domain/messaging/mail-server.ts";
import type { MailSettings } from "@trato/domain/messaging/records.ts";
import { writeSender } from "@trato/domain/sender.ts";
import type { Context } from "../platform/context.ts";
import { nothingToRecord, recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { refuseStale } from "../platform/merge-edit.ts";
import { authorize } from "../platform/permissions.ts";
import { insertOwn, own, updateOwn } from "../platform/rows.ts";
import { letMailLeave } from "./let-mail-leave.ts";
import { sealPassword, senderOfEnvironment } from "./mail-server.ts";

/** How the company sends mail; of the password only whether there is one. */
export async function getMailSettings(ctx: Context): Promise<MailSettings> {
  const { password, ...settings } = await readSettings(ctx);
  const { smtpUrl } = ctx.site;
  if (smtpUrl === null) return { ...settings, hasPassword: password !== null, isByEnvironment: false };
  const { hostname, port, protocol, username, password: secret } = new URL(smtpUrl);
  return {
    ...settings,
    host: decodeURIComponent(hostname),
    port: Number(port) || (protocol === "smtps:" ? 465 : 587),
    security: protocol === "smtps:" ? "tls" : "starttls",
    userName: decodeURIComponent(username) || null,
    hasPassword: secret !== "",
    sender: writeSender(senderOfEnvironment(ctx)),
    isByEnvironment: true,
  };
}

/** Another server, sender or choice. What waits leaves by it; the new password is encrypted, and an old one goes on to its own server alone. */
export async function editMailSettings(
  ctx: Context,
  { version, password, ...edit }: EditMailSettings,
): Promise<MailSettings> {
  authorize(ctx, "mail.manage");
  const before = await lockSettings(ctx);
  refuseStale(before, version);
  const after = { ...before, ...given(edit) };
  if (ctx.site.smtpUrl !== null && !isSame({ ...before, ...chosenHere(after) }, after))
    throw new Refusal("conflict", "mail.by_environment");
  refuseIf(obstacleToServer(after));
  after.password = passwordAfter(ctx, before, after, password);
  if (isSame(before, after)) {
    nothingToRecord(ctx);
    return getMailSettings(ctx);
  }
  await updateOwn(ctx, "mailSettings")
    .set({ ...after, version: before.version + 1 })
    .execute();
  await letMailLeave(ctx);
  tellOthers(ctx, "setting", ctx.workspace.id, 0);
  await recordInDiary(
    ctx,
    "mail.changed",
    { kind: "setting", id: ctx.workspace.id },
    { before: told(before), after: told(after) },
  );
  return getMailSettings(ctx);
}

type Settings = Awaited<ReturnType<typeof readSettings>>;

const columns = [
  "host",
  "port",
  "security",
  "userName",
  "password",
  "sender",
  "membersSend",
  "replyAddress",
  "version",
] as const;

async function readSettings(ctx: Context) {
  const kept = await own(ctx, "mailSettings").select(columns).executeTakeFirst();
  return kept ?? unset;
}

const unset = {
  host: null,
  port: 587,
  security: "starttls",
  userName: null,
  password: null,
  sender: null,
  membersSend: false,
  replyAddress: null,
  version: 1,
} as const;

/** The row of the workspace, made where there is none yet. */
async function lockSettings(ctx: Context) {
  await insertOwn(ctx, "mailSettings", [{}])
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return own(ctx, "mailSettings").select(columns).forUpdate().executeTakeFirstOrThrow();
}

/** What the environment says nothing of. */
const chosenHere = ({ membersSend, replyAddress }: Settings) => ({ membersSend, replyAddress });

type Edit = Omit<EditMailSettings, "version" | "password">;

const given = (edit: Edit) =>
  Object.fromEntries(Object.entries(edit).filter(([, value]) => value !== undefined)) as Partial<Settings>; // the edit's own entries

const isSame = (one: Settings, other: Settings): boolean => columns.every((column) => one[column] === other[column]);

function passwordAfter(
  ctx: Context,
  before: Settings,
  after: Settings,
  typed: string | null | undefined,
): string | null {
  if (after.host === null || after.userName === null) return null;
  if (typed !== undefined) return typed === null ? null : sealPassword(ctx, typed);
  if (before.password === null || keepsPassword(before, after)) return before.password;
  throw new Refusal("invalid", "mail.password_again", { path: "password" });
}

const told = ({ password, version: _, ...settings }: Settings) => ({ ...settings, hasPassword: password !== null });
