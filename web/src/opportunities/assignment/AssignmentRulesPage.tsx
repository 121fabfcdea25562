import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { membersQuery, teamsQuery } from "../../identity/queries.ts";
import { useCan, useFormat } from "../../platform/session.ts";
import { useUrlFilters } from "../../platform/use-url-filters.ts";
import { useLanguage, useWords } from "../../platform/words.ts";
import type { Column } from "../../ui/lists/columns.ts";
import { MasterDataPage } from "../../ui/settings/MasterDataPage.tsx";
import { State } from "../../ui/State.tsx";
import { modeWords, ruleWords } from "./assignment-labels.ts";
import { type AssignmentRule, assignmentRulesQuery } from "./queries.ts";
import { RuleDialog } from "./RuleDialog.tsx";
import { useConditionText } from "./use-condition-text.ts";
import { useRuleMenu } from "./use-rule-menu.tsx";

const page = getRouteApi("/w/$slug/settings/assignment-rules");

/** By which leads are given out when they arrive, in the order in which they are asked. */
export function AssignmentRulesPage() {
  const t = useWords(ruleWords);
  const { search, change, open } = useUrlFilters(page);
  const { data } = useQuery(assignmentRulesQuery);
  const show = (rule: string) => open({ rule });
  return (
    <MasterDataPage<AssignmentRule>
      title={t.rules}
      items={data?.items}
      mayEdit={useCan("pipeline.configure")}
      creation={{ id: "assignment-rule.create", label: t.newRule, run: () => show("new") }}
      above={<p className="px-6 py-3 text-quiet text-pretty max-md:px-4">{t.rulesText}</p>}
      columns={useColumns(data?.items ?? [])}
      onOpen={({ id }) => show(id)}
      menuOf={useRuleMenu(data?.items ?? [], show)}
      renderOnPhone={(rule) => <RuleCard rule={rule} />}
      none={t.none}
      openId={search.rule}
      renderDialog={(rule) => <RuleDialog rule={rule} onClose={() => change({ rule: undefined })} />}
    />
  );
}

function useColumns(all: readonly AssignmentRule[]): Column<AssignmentRule>[] {
  const t = useWords(ruleWords);
  const f = useFormat();
  return [
    {
      id: "order",
      label: t.order,
      isLabelHidden: true,
      width: "40px",
      render: ({ id }) => (
        <span className="text-quiet tabular-nums">{f.count(all.findIndex((rule) => rule.id === id) + 1)}</span>
      ),
    },
    {
      id: "name",
      label: t.name,
      width: "minmax(140px, 0.8fr)",
      render: ({ name, isOn }) => <span className={isOn ? "font-medium" : "text-quiet"}>{name}</span>,
    },
    {
      id: "when",
      label: t.conditions,
      width: "minmax(180px, 1.4fr)",
      from: "lg",
      render: (rule) => <When rule={rule} />,
    },
    { id: "whom", label: t.whom, width: "minmax(160px, 1.4fr)", render: (rule) => <Whom rule={rule} /> },
    { id: "state", label: t.state, width: "112px", render: (rule) => <RuleState rule={rule} /> },
  ];
}

type OfRule = { rule: AssignmentRule };

function RuleState({ rule: { isOn } }: OfRule) {
  const t = useWords(ruleWords);
  return <State tone={isOn ? "ok" : "neutral"}>{isOn ? t.isOn : t.isOff}</State>;
}

function When({ rule: { conditions } }: OfRule) {
  const t = useWords(ruleWords);
  const text = useConditionText();
  return (
    <span className="truncate text-quiet">{conditions.length === 0 ? t.always : conditions.map(text).join(" · ")}</span>
  );
}

function Whom({ rule: { members, teamId, mode } }: OfRule) {
  const t = useWords(ruleWords);
  const f = useFormat();
  const language = useLanguage();
  const people = useQuery(membersQuery).data?.items ?? [];
  const team = useQuery(teamsQuery).data?.items.find(({ id }) => id === teamId)?.name;
  const names = members.flatMap(({ memberId }) => people.find(({ id }) => id === memberId)?.name ?? []);
  const who = names.length > 3 ? t.people(f.count(names.length)) : f.list(names);
  const how = members.length > 1 ? modeWords[mode][language] : null;
  return <span className="truncate text-quiet">{[who, team, how].filter(Boolean).join(" · ")}</span>;
}

function RuleCard({ rule }: OfRule) {
  return (
    <div className="flex min-w-0 flex-col gap-0.5">
      <div className="flex gap-2">
        <span className="min-w-0 flex-1 truncate font-medium">{rule.name}</span>
        <RuleState rule={rule} />
      </div>
      <p className="truncate text-sm text-quiet">
        <When rule={rule} /> → <Whom rule={rule} />
      </p>
    </div>
  );
}
