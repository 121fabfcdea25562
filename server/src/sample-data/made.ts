import type { Id } from "@trato/domain/ids.ts";
import type { Language } from "@trato/domain/words.ts";
import type { Actor } from "../platform/context.ts";
import type { ProductKey } from "./goods.ts";
import { type MemberKey, sampleMembers, type TeamKey, type VendorKey } from "./people.ts";

/** What the story has made so far, by the names that it uses. */
export class Made {
  readonly teams = new Map<TeamKey, Id<"teams">>();
  readonly members = new Map<MemberKey, Id<"members">>();
  readonly customers = new Map<number, Id<"contacts">>();
  readonly vendors = new Map<VendorKey, Id<"contacts">>();
  readonly products = new Map<ProductKey, Id<"products">>();

  readonly #language: Language;

  constructor(language: Language) {
    this.#language = language;
  }

  /** Somebody of the company as the one who acts. */
  as(key: MemberKey): Actor {
    const member = sampleMembers.find((each) => each.key === key);
    if (!member) throw new Error(`nobody is called ${key}`);
    const { role, reach, team, name: names } = member;
    const name = names[this.#language];
    const teamIds = team ? [found(this.teams, team)] : [];
    return { kind: "member", memberId: found(this.members, key), name, role, reach, teamIds, documentId: null };
  }
}

/** What was made under a name; the story asks for nothing before it was made. */
export function found<Key, Value>(made: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = made.get(key);
  if (value === undefined) throw new Error(`${String(key)} was not made yet`);
  return value;
}

/** A deal that the story speaks of; its id is there once it has begun. */
export type Holder = { id: Id<"opportunities"> | null };

export function dealId({ id }: Holder): Id<"opportunities"> {
  if (!id) throw new Error("the deal has not begun yet");
  return id;
}
