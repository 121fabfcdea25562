import type { OpportunityState } from "@trato/domain/opportunities/lifecycle.ts";
import type { StateTone } from "../ui/State.tsx";

export const stateTones: Record<OpportunityState | "archived", StateTone> = {
  open: "neutral",
  won: "ok",
  lost: "bad",
  archived: "neutral",
};
