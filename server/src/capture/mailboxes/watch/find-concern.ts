import { sql } from "kysely";
import { isCalledSpam, mailKindOf } from "@trato/domain/capture/mail/mail-kind.ts";
import type { ReadMail } from "@trato/domain/capture/mail/read-mail.ts";
import { isIgnored } from "@trato/domain/capture/mailboxes/rules.ts";
import type { Id } from "@trato/domain/ids.ts";
import { findHolder, whoOf } from "../../../identity/memberships.ts";
import { readMailServer } from "../../../messaging/mail-server.ts";
import type { Context } from "../../../platform/context.ts";
import { own } from "../../../platform/rows.ts";
import { type Answered, findAnswered, idsNamed } from "../../mail/find-answered.ts";
import type { Concern } from "../../mail/mail-way.ts";
import { addressesOf, isOfTrato } from "../../mail/receive-mail.ts";
import { strangersAmong } from "../../mail/strangers-among.ts";
import { at, type FolderPlace, originOf, type Settings } from "./folder-place.ts";

type About = Concern["about"];

/** What a mail in a member's own mailbox is as far as its headers tell, and all of it where those do not tell enough. */
export type LookedAt = { beginning: ReadMail; readAll: () => Promise<ReadMail | null> };

/**
 * What it concerns: what it answers, else the contact or deal whose address it bears, of those that the member sees. Null where it concerns
 * nothing, which stays his own.
 */
export async function findConcern(
  place: FolderPlace,
  settings: Settings & { memberId: Id<"members"> },
  { beginning, readAll }: LookedAt,
): Promise<Concern | null> {
  const mail = mailKindOf(beginning) === "written" ? beginning : ((await readAll()) ?? beginning);
  const { holder, answers, strangers, isFromStranger } = await at(place, "read", (ctx) => lookAt(ctx, mail, settings));
  if (!holder) throw new Error("its member has left");
  const about = answers ?? (strangers.length > 0 ? await findRecord(place, whoOf(holder), strangers) : null);
  if (!about) return null;
  const isOwn = [settings.address, holder.email].some((own) => isSame(own, mail.from?.address ?? null));
  const writer = isOwn ? { memberId: holder.memberId, name: holder.memberName } : null;
  return { about, isSent: !isFromStranger, writer, beginning };
}

const isSame = (one: string | null, other: string | null): boolean =>
  one !== null && one.toLowerCase() === other?.toLowerCase();

async function lookAt(ctx: Context, mail: ReadMail, settings: Settings & { memberId: Id<"members"> }) {
  const holder = await findHolder(ctx, settings.memberId);
  const people = [...(mail.from ? [mail.from] : []), ...mail.to, ...mail.cc].map(({ address }) => address);
  const all = await strangersAmong(ctx, people.filter(Boolean));
  const isFromStranger = mail.from !== null && all.includes(mail.from.address);
  const known = { holder, isFromStranger, strangers: [] as string[], answers: null as About | null };
  if (await isOfTrato(ctx, mail)) return known; // it lies on its record already
  const ids = idsNamed(mail, mailKindOf(mail) !== "written");
  const answers: Answered["about"] = (await findAnswered(ctx, ids, addressesOf(mail))).about;
  if (answers) return { ...known, answers };
  if (isCalledSpam(mail) || isIgnored(mail, settings)) return known;
  if (isFromStranger && (await isForCompany(ctx, mail))) return known;
  const isLeftAlone = (address: string) =>
    isSame(address, settings.address) || isIgnored({ from: { name: "", address }, subject: "" }, settings);
  return { ...known, strangers: all.filter((address) => !isLeftAlone(address)) };
}

/** What customers write to one of the company's mailboxes comes in by that one. */
async function isForCompany(ctx: Context, mail: ReadMail): Promise<boolean> {
  const boxes = await own(ctx, "mailboxes")
    .select("address")
    .where("memberId", "is", null)
    .where("isOn", "=", true)
    .execute();
  const reply = (await readMailServer(ctx))?.replyAddress ?? null;
  const company = [...boxes.map(({ address }) => address), reply];
  return addressesOf(mail).some((address) => company.some((one) => isSame(one, address)));
}

/** As the member himself would find it. */
function findRecord(place: FolderPlace, who: ReturnType<typeof whoOf>, addresses: string[]): Promise<About | null> {
  return place.edge.run(who, "read", originOf(place), async ({ db }) => {
    const { rows } = await sql<About>`select kind, id from app.record_of_mail(${addresses}::text[])`.execute(db);
    return rows[0] ?? null;
  });
}
