/** Why a payment goes to no document by itself and waits for somebody: its document was cancelled, says something else by now, is in another currency, asked for another amount, or has less left to pay. */
export const reasonsAside = ["cancelled", "overtaken", "currency", "other_amount", "too_much"] as const;
export type ReasonAside = (typeof reasonsAside)[number];
