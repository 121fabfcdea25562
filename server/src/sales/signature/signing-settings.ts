import { X509Certificate } from "node:crypto";
import { sql } from "kysely";
import type { Moment } from "@trato/domain/dates.ts";
import type { EditSigningSettings, SigningSettings } from "@trato/domain/sales/signature/signing-settings.ts";
import { isSameValue } from "@trato/domain/same-value.ts";
import { readCertificate } from "@trato/domain/sales/signature/certificate.ts";
import type { Context } from "../../platform/context.ts";
import { nothingToRecord, recordInDiary } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { refuseStale } from "../../platform/merge-edit.ts";
import { authorize } from "../../platform/permissions.ts";
import { insertOwn, own } from "../../platform/rows.ts";
import { certificatesIn } from "./sign-bytes.ts";

/** How the company wants its offers signed, and with which certificate they are sealed. */
export async function getSigningSettings(ctx: Context): Promise<SigningSettings> {
  const [kept, key] = await Promise.all([readKept(ctx), readCertificates(ctx)]);
  const [first] = key ? certificatesIn(key.certificates) : [];
  const certificate = first && (await readCertificate(new Uint8Array(first)));
  return {
    ...kept,
    stampUrl: kept.stampUrl && withoutSecrets(kept.stampUrl),
    certificate:
      key && certificate
        ? {
            holder: certificate.holder,
            fingerprint: certificate.fingerprint,
            since: new Date(key.createdAt).toISOString() as Moment, // an ISO moment by construction
            isOwn: key.isOwn,
            until: new X509Certificate(first).validToDate.toISOString() as Moment, // as above
          }
        : null,
  };
}

/** An address from the time when it might bear a name and a password: whoever reads the settings would read them. */
function withoutSecrets(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  if (url.username === "" && url.password === "") return address;
  url.username = "";
  url.password = "";
  return url.href;
}

type Shown = { certificates: string; isOwn: boolean; createdAt: string };

/** What of the key in use everybody may know: with its certificate one knows it again. */
async function readCertificates(ctx: Context): Promise<Shown | undefined> {
  const { rows } = await sql<Shown>`select * from app.signing_certificates()`.execute(ctx.db);
  return rows[0];
}

export type KeptSettings = Omit<SigningSettings, "certificate">;

export async function readKept(ctx: Context): Promise<KeptSettings> {
  const kept = own(ctx, "signingSettings").select(["countersigns", "stampUrl", "version"]);
  return (await kept.executeTakeFirst()) ?? { countersigns: false, stampUrl: null, version: 1 };
}

/** Whether somebody signs for the company as well, and who gives time stamps: for what is signed from now on. */
export async function editSigningSettings(
  ctx: Context,
  { version, ...changes }: EditSigningSettings,
): Promise<SigningSettings> {
  authorize(ctx, "workspace.edit");
  await own(ctx, "signingSettings").select("version").forUpdate().executeTakeFirst();
  const before = await readKept(ctx);
  const changed = { ...before, ...changes };
  if (isSameValue(changed, before)) {
    nothingToRecord(ctx);
    return getSigningSettings(ctx);
  }
  refuseStale(before, version);
  const after = { ...changed, version: before.version + 1 };
  await insertOwn(ctx, "signingSettings", after)
    .onConflict((known) => known.column("workspaceId").doUpdateSet(after))
    .execute();
  const { id } = ctx.workspace;
  tellOthers(ctx, "setting", id, 0);
  await recordInDiary(ctx, "signing.settings_changed", { kind: "setting", id }, { before, after });
  return getSigningSettings(ctx);
}
