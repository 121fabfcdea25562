import type { Moment } from "../dates.ts";
import { type Obstacle, obstacle } from "../errors.ts";

export type InvitationState = "waiting" | "accepted" | "expired" | "revoked";

type Dates = { acceptedAt: Moment | null; revokedAt: Moment | null; expiresAt: Moment };

export function stateOfInvitation({ acceptedAt, revokedAt, expiresAt }: Dates, now: Moment): InvitationState {
  if (acceptedAt) return "accepted";
  if (revokedAt) return "revoked";
  return Date.parse(expiresAt) <= Date.parse(now) ? "expired" : "waiting";
}

/** What stands in the way of accepting an invitation. */
export function obstacleToAccept(invitation: Dates, now: Moment): Obstacle | null {
  const state = stateOfInvitation(invitation, now);
  return state === "waiting" ? null : obstacle("conflict", `invitation.${state}`);
}

/** What stands in the way of sending an invitation again or taking it back. */
export function obstacleToChangeInvitation({ acceptedAt }: Pick<Dates, "acceptedAt">): Obstacle | null {
  return acceptedAt ? obstacle("conflict", "invitation.accepted") : null;
}
