import type { VersionContent, VersionLine } from "../versions/version-content.ts";

/**
 * What a customer says yes to: the version that he was sent, with what he chose of it since. Words stay those of the version, whatever his
 * products and addresses are called by now; quantities, choices and amounts are those of now.
 */
export function acceptedContent(sent: VersionContent, now: VersionContent): VersionContent {
  const lines = new Map(sent.lines.map((line) => [line.id, line]));
  return {
    ...sent,
    lines: now.lines.map((line) => chosen(lines.get(line.id), line)),
    totals: now.totals,
  };
}

const chosen = (sent: VersionLine | undefined, now: VersionLine): VersionLine =>
  sent
    ? {
        ...sent,
        quantity: now.quantity,
        unitPrice: now.unitPrice,
        discount: now.discount,
        choice: now.choice,
        choiceGroup: now.choiceGroup,
        subtotal: now.subtotal,
        total: now.total,
      }
    : now;
