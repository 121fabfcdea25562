import type { Pair } from "../../words.ts";

/** A quotation beyond the limits waits for those who may approve it, who have said yes or no. */
export const approvalStandings = ["waiting", "approved", "refused"] as const;
export type ApprovalStanding = (typeof approvalStandings)[number];

export const approvalStandingWords: Record<ApprovalStanding, Pair<string>> = {
  waiting: { en: "Waiting for approval", es: "Pendiente de aprobación" },
  approved: { en: "Approved", es: "Aprobado" },
  refused: { en: "Not approved", es: "No aprobado" },
};
