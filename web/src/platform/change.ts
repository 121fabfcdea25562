import type { ChangeKind } from "@trato/domain/kinds.ts";

/** A record changed: which one, of which kind, and its version now. */
export type Change = { kind: ChangeKind; id: string; version?: number; clientId?: string | null };
