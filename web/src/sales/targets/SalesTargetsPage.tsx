import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { partsOf } from "@trato/domain/dates.ts";
import { targetMeasures } from "@trato/domain/sales/targets/target-inputs.ts";
import { membersQuery, teamsQuery } from "../../identity/queries.ts";
import { useCan, useFormat } from "../../platform/session.ts";
import { useUrlFilters } from "../../platform/use-url-filters.ts";
import { useWords } from "../../platform/words.ts";
import { Select } from "../../ui/fields/Select.tsx";
import { SettingsColumn } from "../../ui/settings/SettingsColumn.tsx";
import { SettingsPage } from "../../ui/settings/SettingsPage.tsx";
import { SettingsSection } from "../../ui/settings/SettingsSection.tsx";
import { salesTargetsQuery } from "../queries.ts";
import { periodName, periodsOfYear } from "./period-name.ts";
import { targetWords } from "./target-labels.ts";
import { type Whose, TargetRow } from "./TargetRow.tsx";

const page = getRouteApi("/w/$slug/settings/sales-targets");

/** What everybody is to reach, month by month or quarter by quarter; whoever leads sets it. */
export function SalesTargetsPage() {
  const t = useWords(targetWords);
  const f = useFormat();
  const { search, change } = useUrlFilters(page);
  const mayEdit = useCan("salesTarget.set");
  const { year } = partsOf(f.today());
  const { period = f.today().slice(0, 7), measure = "orders" } = search;
  const years = [year - 1, year, year + 1].flatMap(periodsOfYear);
  const offered = years.includes(period) ? years : [period, ...years];
  const { data, error } = useQuery({ ...salesTargetsQuery({ period }), placeholderData: keepPreviousData });
  const teams = (useQuery(teamsQuery).data?.items ?? []).filter(({ archivedAt }) => archivedAt === null);
  const members = (useQuery(membersQuery).data?.items ?? []).filter(({ deactivatedAt }) => deactivatedAt === null);
  if (error && !data) throw error;
  const targets = (data?.items ?? []).filter((target) => target.measure === measure);
  const rows = (whose: readonly Whose[]) =>
    whose
      .map((each) => ({
        ...each,
        target: targets.find(({ salesperson, team }) => (salesperson ?? team)?.id === each.id) ?? null,
      }))
      .filter(({ target }) => mayEdit || target)
      .map(({ target, ...each }) => (
        <TargetRow
          key={`${each.id} ${period} ${measure}`}
          whose={each}
          period={period}
          measure={measure}
          target={target}
        />
      ));
  const ofTeams = rows(teams.map(({ id, name }) => ({ kind: "team", id, name })));
  const ofPeople = rows(members.map(({ id, name }) => ({ kind: "salesperson", id, name })));
  return (
    <SettingsPage title={t.targets}>
      <SettingsColumn>
        <div className="flex flex-col gap-4 py-6">
          <p className="text-quiet text-pretty">{t.about}</p>
          <div className="flex flex-wrap gap-3">
            <span className="w-44">
              <Select
                aria-label={t.period}
                options={offered.map((value) => ({ value, label: periodName(value, t, f) }))}
                value={period}
                onChange={(value) => change({ period: value })}
              />
            </span>
            <span className="w-44">
              <Select
                aria-label={t.measure}
                options={targetMeasures.map((value) => ({ value, label: t[value] }))}
                value={measure}
                onChange={(value) => change({ measure: value })}
              />
            </span>
          </div>
          {ofTeams.length + ofPeople.length === 0 && <p className="text-quiet">{t.none}</p>}
        </div>
        {ofTeams.length > 0 && <SettingsSection title={t.teams}>{ofTeams}</SettingsSection>}
        {ofPeople.length > 0 && <SettingsSection title={t.people}>{ofPeople}</SettingsSection>}
      </SettingsColumn>
    </SettingsPage>
  );
}
