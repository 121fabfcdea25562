import type { WaitingReason } from "../words.ts";

/**
 * One lead of a call: its provider's own key, and the body that tells of it; as what it is asked for where that brings but ids; why it is no lead
 * where the provider says so.
 */
export type CallPart = { key: string | null; body: unknown; fetchedAs?: string; isNothing?: WaitingReason };
