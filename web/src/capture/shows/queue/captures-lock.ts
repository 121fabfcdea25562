import type { Owner } from "./device-store.ts";

/** Whoever holds it sends what this member captured: one page, or the worker. */
export const lockOf = ({ workspaceId, memberId }: Owner): string => `trato-captures ${workspaceId} ${memberId}`;
