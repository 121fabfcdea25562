import { type Mentionable, mentionNames, mentionsIn } from "@trato/domain/activities/mentions.ts";
import type { Mention } from "@trato/domain/activities/records.ts";
import { sql } from "kysely";
import type { Context } from "../platform/context.ts";
import { own } from "../platform/rows.ts";
import type { About } from "./about-route.ts";
import { refuseUnreached } from "./store.ts";

/** How a mention is kept with its text; the name follows the member. */
export type KeptMention = Omit<Mention, "name">;

/** Who works here, with what one types to mention each, and whether he reaches a record. */
export async function listReaders(ctx: Context, about: About) {
  await refuseUnreached(ctx, about);
  const readers = await readersOf(ctx, about);
  return { items: readers.map(({ email: _, ...reader }) => reader) };
}

/** Whom a text about a record mentions; those of `former` stand there as they were called then. */
export async function mentionedIn(
  ctx: Context,
  about: About,
  text: string | null,
  former: readonly Mention[] = [],
): Promise<Mention[]> {
  if (text === null || !/[@＠]/.test(text)) return [];
  const readers = await readersOf(ctx, about);
  const others: Mentionable[] = readers.filter(({ as }) => !former.some((mention) => mention.as === as));
  const places = mentionsIn(text, [...former, ...others]);
  const first = new Map(places.toReversed().map((place) => [place.id, text.slice(place.start + 1, place.end)]));
  return Array.from(new Set(places.map(({ id }) => id)), (id) => {
    const known = former.find((mention) => mention.id === id);
    const { name, isReached } = readers.find((reader) => reader.id === id) ?? { name: "", isReached: false };
    return {
      id,
      name: name || (known?.name ?? ""),
      as: first.get(id) ?? "",
      isTold: isReached || known?.isTold === true,
    };
  }) as Mention[]; // ids of members
}

export const keptMentions = (mentions: readonly Mention[]): KeptMention[] =>
  mentions.map(({ name: _, ...kept }) => kept);

async function readersOf(ctx: Context, { kind, id }: About) {
  const members = await own(ctx, "members")
    .select(["id", "name", "email"])
    .select(sql<boolean>`id in (select app.members_reaching(${kind}, ${id}::uuid))`.as("isReached"))
    .where("deactivatedAt", "is", null)
    .orderBy(sql`app.fold(name)`)
    .orderBy("id")
    .execute();
  return mentionNames(members);
}
