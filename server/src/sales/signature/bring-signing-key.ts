import type { BringSigningKey, SigningSettings } from "@trato/domain/sales/signature/signing-settings.ts";
import type { Context } from "../../platform/context.ts";
import { nothingToRecord, recordInDiary } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { authorize } from "../../platform/permissions.ts";
import { own, updateOwn } from "../../platform/rows.ts";
import { readKeyFile } from "./read-key-file.ts";
import { keepKey } from "./signing-key.ts";
import { getSigningSettings } from "./signing-settings.ts";

/** From now on it is signed with the company's own key, which is kept sealed and never handed out; what was signed before stays as it is. */
export async function bringSigningKey(ctx: Context, { file, password }: BringSigningKey): Promise<SigningSettings> {
  authorize(ctx, "workspace.edit");
  const key = readKeyFile({ file: Buffer.from(file, "base64"), password, now: ctx.now });
  const { fingerprint } = await keepKey(ctx, key, { isOwn: true });
  return tellOfKey(ctx, "signing.key_brought", { after: { fingerprint } });
}

/** From now on it is signed with a key of Trato's again. */
export async function giveUpSigningKey(ctx: Context): Promise<SigningSettings> {
  authorize(ctx, "workspace.edit");
  const key = await own(ctx, "signingKeys")
    .select(["id", "fingerprint"])
    .where("endedAt", "is", null)
    .where("isOwn", "=", true)
    .forUpdate()
    .executeTakeFirst();
  if (!key) {
    nothingToRecord(ctx);
    return getSigningSettings(ctx);
  }
  await updateOwn(ctx, "signingKeys").set({ endedAt: ctx.now }).where("id", "=", key.id).execute();
  return tellOfKey(ctx, "signing.key_given_up", { before: { fingerprint: key.fingerprint } });
}

type KeyEvent = "signing.key_brought" | "signing.key_given_up";

async function tellOfKey(ctx: Context, event: KeyEvent, told: Parameters<typeof recordInDiary>[3]) {
  const { id } = ctx.workspace;
  tellOthers(ctx, "setting", id, 0);
  await recordInDiary(ctx, event, { kind: "setting", id }, told);
  return getSigningSettings(ctx);
}
