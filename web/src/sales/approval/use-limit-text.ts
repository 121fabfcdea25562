import { useQuery } from "@tanstack/react-query";
import { isLeast, isPercent, measureWords } from "@trato/domain/sales/approval/limits.ts";
import { roleWords } from "../../identity/role-labels.ts";
import { everybodyQuery, teamsQuery } from "../../identity/queries.ts";
import { useFormat } from "../../platform/session.ts";
import { useLanguage, useWords } from "../../platform/words.ts";
import { categoriesQuery } from "../../products/queries.ts";
import { limitWords } from "./approval-labels.ts";
import type { ApprovalRule } from "./approval-queries.ts";

/** A limit in words: what is limited, for whom and on what, and who approves. */
export function useLimitText() {
  const t = useWords(limitWords);
  const f = useFormat();
  const language = useLanguage();
  const people = useQuery(everybodyQuery).data?.items ?? [];
  const teams = useQuery(teamsQuery).data?.items ?? [];
  const categories = useQuery(categoriesQuery).data?.items ?? [];
  const figure = ({ measure, limit }: ApprovalRule) => {
    if (isPercent(measure)) return f.percent(limit);
    return measure === "amount" ? f.money(limit) : t.days(Number(limit), f.quantity(limit));
  };
  return {
    measure: ({ measure }: ApprovalRule) => measureWords[measure][language],
    limit: (rule: ApprovalRule) => (isLeast(rule.measure) ? t.from : t.upTo)(figure(rule)),
    forWhom: ({ roles, teamIds, categoryIds }: ApprovalRule) => {
      const named = [
        ...roles.map((role) => roleWords[role][language]),
        ...namesIn(teams, teamIds),
        ...namesIn(categories, categoryIds),
      ];
      return named.length > 0 ? named.join(" · ") : t.everybody;
    },
    approvers: ({ approverIds }: ApprovalRule) => namesIn(people, approverIds).join(" → "),
  };
}

const namesIn = (records: readonly { id: string; name: string }[], ids: readonly string[]): string[] =>
  ids.flatMap((id) => records.find((record) => record.id === id)?.name ?? []);
