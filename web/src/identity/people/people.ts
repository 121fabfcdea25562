import type { InputOf, OutputOf } from "../../platform/api.ts";
import { foldText } from "../../platform/command-match.ts";
import { reading, readingPages } from "../../platform/queries.ts";

export type Member = OutputOf<"GET /members">["items"][number];
export type Invitation = OutputOf<"GET /invitations">["items"][number];

/** Somebody in the list: a member, or one who was invited and has not come yet. */
export type Person =
  | { kind: "member"; id: string; member: Member }
  | { kind: "invited"; id: string; invitation: Invitation };

export const memberPages = (filters: Pick<InputOf<"GET /members">, "search" | "active">) =>
  readingPages("GET /members", { ...filters, limit: 80 }, { member: "any" });

export const memberQuery = (memberId: string) => reading("GET /members/:memberId", { memberId }, { member: memberId });

export const invitationsQuery = reading("GET /invitations", {}, { member: "any", setting: "any" });

/** Those whose invitation still leads somewhere, found by their names and addresses. */
export function pendingOf(invitations: readonly Invitation[], search = ""): Person[] {
  const typed = foldText(search);
  return invitations
    .filter(({ state }) => state === "waiting" || state === "expired")
    .filter(({ name, email }) => foldText(`${name} ${email}`).includes(typed))
    .map((invitation) => ({ kind: "invited", id: invitation.id, invitation }));
}

export const membersAsPeople = (members: readonly Member[]): Person[] =>
  members.map((member) => ({ kind: "member", id: member.id, member }));

export const personOf = (person: Person): Member | Invitation =>
  person.kind === "member" ? person.member : person.invitation;
