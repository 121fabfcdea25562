import { fileURLToPath } from "node:url";
import { formatFor } from "@trato/domain/format.ts";
import { inCurrency } from "@trato/domain/identity/currencies.ts";
import type { SignatureRecord } from "@trato/domain/sales/signature/signature-record.ts";
import { signaturePageWords, signingWayWords } from "@trato/domain/sales/signature/signature-words.ts";
import { compareVersions } from "@trato/domain/sales/versions/compare-versions.ts";
import { saidChange } from "@trato/domain/sales/versions/said-change.ts";
import type { VersionContent } from "@trato/domain/sales/versions/version-content.ts";
import { speak } from "@trato/domain/words.ts";
import { framed } from "../../documents/framed.ts";
import type { Context } from "../../platform/context.ts";
import type { Print } from "../../platform/print/typeset.ts";

const template = fileURLToPath(new URL("signature.typ", import.meta.url));

export type SignedOffer = {
  record: SignatureRecord;
  sha256: string;
  offered: VersionContent | null;
  accepted: VersionContent;
};

/** The page that tells of a signature: who signed what, how, when and from where, and what was chosen of what was offered. */
export async function printSignature(ctx: Context, { record, sha256, offered, accepted }: SignedOffer): Promise<Print> {
  const { language } = accepted;
  const say = (word: string, details = {}) => speak(signaturePageWords, word, language, details);
  const format = formatFor({ ...inCurrency(ctx.workspace, accepted.currency), language }, () => ctx.now);
  const currencies = { before: accepted.currency, after: accepted.currency };
  const chosen = offered ? compareVersions(offered, accepted) : [];
  const facts = [
    { name: say("way"), value: speak(signingWayWords, record.way, language) },
    { name: say("signedAt"), value: `${format.moment(record.signedAt)} (${record.signedAt})` },
    { name: say("email"), value: record.email },
    { name: say("address"), value: record.address },
    { name: say("userAgent"), value: record.userAgent },
    { name: say("version"), value: record.version?.sha256 ?? null },
    { name: say("content"), value: record.content.sha256 },
    { name: say("record"), value: sha256 },
  ];
  const frame = {
    template,
    title: say(record.party === "seller" ? "titleOfSeller" : "title"),
    label: "",
    partner: { name: record.name, address: [], attention: "" },
    language,
    facts,
  };
  return framed(ctx, frame, {
    consent: record.shown.text,
    name: record.name,
    picture: record.picture ? [...Buffer.from(record.picture.split(",")[1] ?? "", "base64")] : [],
    chosenTitle: say("chosen"),
    chosen: chosen.map((change) => {
      const { what, before, after } = saidChange(change, currencies, format);
      const about = "name" in change ? `${change.name}: ` : "";
      return `${about}${what}${before ? ` ${before}` : ""}${before && after ? " →" : ""}${after ? ` ${after}` : ""}`;
    }),
    how: say("how", { url: `${ctx.site.publicUrl}/verify` }),
  });
}
