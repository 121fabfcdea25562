import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { obstacle } from "@trato/domain/errors.ts";
import { Archive, ArchiveRestore, Pencil } from "lucide-react";
import type { Change } from "../../platform/change.ts";
import { useCommand } from "../../platform/commands.ts";
import { obstacleText } from "../../platform/obstacle-text.ts";
import { useCan, useFormat } from "../../platform/session.ts";
import { toast } from "../../platform/toasts.ts";
import { useUrlFilters } from "../../platform/use-url-filters.ts";
import { type Said, useWords } from "../../platform/words.ts";
import type { Column } from "../../ui/lists/columns.ts";
import type { MenuGroup } from "../../ui/overlays/Menu.tsx";
import { MasterDataPage } from "../../ui/settings/MasterDataPage.tsx";
import { State } from "../../ui/State.tsx";
import { unitsQuery, type Unit } from "../queries.ts";
import { unitWords } from "../setting-labels.ts";
import { UnitDialog } from "./UnitDialog.tsx";

const page = getRouteApi("/w/$slug/settings/units");

/** The units in which things are counted, the company's own packagings among them. */
export function UnitsPage() {
  const t = useWords(unitWords);
  const { search, change, open } = useUrlFilters(page);
  const { data } = useQuery(unitsQuery);
  const show = (unit: string) => open({ unit });
  return (
    <MasterDataPage<Unit>
      title={t.units}
      items={data?.items}
      mayEdit={useCan("product.edit")}
      creation={{ id: "unit.create", label: t.newUnit, isHiddenOnPhone: true, run: () => show("new") }}
      above={<p className="px-6 pt-4 text-quiet text-pretty max-md:px-4">{t.about}</p>}
      columns={useUnitColumns(data?.items ?? [])}
      onOpen={({ id }) => show(id)}
      menuOf={useUnitMenu(show)}
      renderOnPhone={(unit) => (
        <div className="flex min-w-0 flex-col gap-0.5">
          <span className={unit.archivedAt ? "text-quiet" : "font-medium"}>{unit.name}</span>
          <span className="text-sm text-quiet">
            <UnitWorth unit={unit} units={data?.items ?? []} />
          </span>
        </div>
      )}
      openId={search.unit}
      renderDialog={(unit) => (
        <UnitDialog unit={unit} units={data?.items ?? []} onClose={() => change({ unit: undefined })} />
      )}
    />
  );
}

function useUnitColumns(units: readonly Unit[]): Column<Unit>[] {
  const t = useWords(unitWords);
  const f = useFormat();
  return [
    {
      id: "name",
      label: t.unit,
      width: "minmax(120px, 1fr)",
      render: ({ name, archivedAt }) => <span className={archivedAt ? "text-quiet" : "font-medium"}>{name}</span>,
    },
    {
      id: "worth",
      label: t.worth,
      width: "minmax(160px, 1fr)",
      render: (unit) => <UnitWorth unit={unit} units={units} />,
    },
    {
      id: "measure",
      label: t.measure,
      width: "120px",
      from: "lg",
      render: ({ dimension }) => measureName(dimension, t),
    },
    {
      id: "step",
      label: t.step,
      width: "112px",
      render: ({ rounding }) => <span className="text-quiet tabular-nums">{f.quantity(rounding)}</span>,
    },
    {
      id: "state",
      label: t.state,
      width: "100px",
      render: ({ archivedAt }) => archivedAt && <State>{t.isArchived}</State>,
    },
  ];
}

/** "1 box = 24 units", "1 kg = 1,000 g". */
function UnitWorth({ unit, units }: { unit: Unit; units: readonly Unit[] }) {
  const t = useWords(unitWords);
  const f = useFormat();
  const reference = units.find(({ dimension, relation }) => dimension === unit.dimension && relation === "reference");
  if (unit.relation === "reference" || !reference) return <span className="text-faint">{t.reference}</span>;
  const [single, parts] = unit.relation === "bigger" ? [unit, reference] : [reference, unit];
  return (
    <span className="tabular-nums">
      1 {single.one} = {f.worth(unit.ratio)} {unit.ratio === "1" ? parts.one : parts.many}
    </span>
  );
}

function measureName(dimension: string, t: Said<typeof unitWords>): string {
  const name = dimension in t ? t[dimension as keyof typeof t] : dimension; // one of its keys, as just seen
  return typeof name === "string" ? name : dimension;
}

const unitChange = (_: unknown, unit: Unit | undefined): Change[] =>
  unit ? [{ kind: "setting", id: unit.id, version: unit.version }] : [];

/** What can be done with a unit; others are worth so many references, so those stay. */
function useUnitMenu(open: (unitId: string) => void): (unit: Unit) => MenuGroup[] {
  const t = useWords(unitWords);
  const unarchive = useCommand("POST /units/:unitId/unarchive", {
    touches: unitChange,
    done: ({ name }) => toast(t.unarchived(name)),
  });
  const archive = useCommand("POST /units/:unitId/archive", {
    touches: unitChange,
    done: ({ id, name }) => toast(t.archived(name), { undo: () => unarchive.run({ unitId: id }) }),
  });
  return ({ id, archivedAt, relation }) => {
    const change = { label: t.edit, icon: <Pencil />, onSelect: () => open(id) };
    const back = { label: t.unarchive, icon: <ArchiveRestore />, onSelect: () => unarchive.run({ unitId: id }) };
    const away = {
      label: t.archive,
      icon: <Archive />,
      onSelect: () => archive.run({ unitId: id }),
      obstacle: relation === "reference" ? obstacleText(obstacle("conflict", "unit.is_reference")) : null,
    };
    return [{ items: [change, archivedAt ? back : away] }];
  };
}
