import { createHmac, timingSafeEqual } from "node:crypto";
import type { Sender } from "@trato/domain/sender.ts";
import type { BackupKeeper } from "./backups/daily/keep-backups.ts";
import type { Config } from "./config.ts";
import { type ContentsPlace, contentsPlaceOf } from "./contents/contents-place.ts";

/** Where Trato is reached from outside, and how it proves that a link is its own. */
export type Site = {
  publicUrl: string;
  secret: string;
  /** The mail server that the environment names, and whom mail is from there. */
  smtpUrl: string | null;
  mailFrom: Sender | null;
  /** Where those who send but ids of leads are asked for their fields. */
  leadSenders: Config["leadSenders"];
  /** Where payments by card are asked for. */
  stripeUrl: string;
  /** Whether exchange rates may be asked for in the own network. */
  areOwnRatesGood: boolean;
  /** Whether other systems in the own network may be told what changed. */
  areOwnReceiversGood: boolean;
  installation: { version: string; dataDir: string; isEmbedded: boolean };
  /** Where what files hold lies. */
  contents: ContentsPlace;
  /** Nobody keeps backups while a command at the shell works. */
  backups: BackupKeeper | null;
};

export function siteOf(
  config: Pick<
    Config,
    | "publicUrl"
    | "mailFrom"
    | "smtpUrl"
    | "leadSenders"
    | "stripeUrl"
    | "areOwnRatesGood"
    | "areOwnReceiversGood"
    | "version"
    | "dataDir"
    | "databaseUrl"
    | "filesBucket"
    | "s3"
  >,
  secret: string,
  backups: BackupKeeper | null = null,
): Site {
  const { publicUrl, mailFrom, smtpUrl, leadSenders, stripeUrl, areOwnRatesGood, areOwnReceiversGood } = config;
  const { version, dataDir, databaseUrl } = config;
  const installation = { version, dataDir, isEmbedded: databaseUrl === null };
  const contents = contentsPlaceOf(config);
  return {
    publicUrl,
    secret,
    mailFrom,
    smtpUrl,
    leadSenders,
    stripeUrl,
    areOwnRatesGood,
    areOwnReceiversGood,
    installation,
    contents,
    backups,
  };
}

const proofBytes = 16;

/** The proof that Trato itself made these bytes, for one purpose. */
export function proofOf(site: Site, purpose: string, content: Buffer): Buffer {
  return createHmac("sha256", site.secret)
    .update(purpose)
    .update("\0")
    .update(content)
    .digest()
    .subarray(0, proofBytes);
}

/** The content of a token that Trato made for this purpose, or null. */
export function provenContent(site: Site, purpose: string, token: string): Buffer | null {
  const bytes = Buffer.from(token, "base64url");
  if (bytes.length <= proofBytes) return null;
  const content = bytes.subarray(0, -proofBytes);
  return timingSafeEqual(bytes.subarray(-proofBytes), proofOf(site, purpose, content)) ? content : null;
}
