import { useSuspenseQuery } from "@tanstack/react-query";
import { useFormat } from "../platform/session.ts";
import { type Said, useWords } from "../platform/words.ts";
import { SettingsPage } from "../ui/settings/SettingsPage.tsx";
import { type Unit, unitsQuery } from "./queries.ts";
import { unitWords } from "./setting-labels.ts";

/** The units in which things are counted, by what they measure. */
export function UnitsPage() {
  const t = useWords(unitWords);
  const { data } = useSuspenseQuery(unitsQuery);
  const dimensions = Map.groupBy(data.items, ({ dimension }) => dimension);
  return (
    <SettingsPage title={t.units}>
      {/* nothing in it takes the focus, so that it has to itself: arrows scroll it */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div role="region" aria-label={t.units} tabIndex={0} className="min-h-0 flex-1 overflow-auto -outline-offset-2">
        <div className="flex max-w-150 flex-col gap-5 p-6 max-md:p-4">
          <p className="text-quiet text-pretty">{t.about}</p>
          {Array.from(dimensions, ([dimension, units]) => (
            <UnitTable key={dimension} name={nameOf(dimension, t)} units={units} />
          ))}
        </div>
      </div>
    </SettingsPage>
  );
}

function nameOf(dimension: string, t: Said<typeof unitWords>): string {
  return dimension in t ? t[dimension as keyof typeof t] : dimension; // one of its keys, as just seen
}

function UnitTable({ name, units }: { name: string; units: readonly Unit[] }) {
  const t = useWords(unitWords);
  const f = useFormat();
  const reference = units.find(({ relation }) => relation === "reference")?.name ?? "";
  const worthOf = ({ relation, ratio, name: own }: Unit) => {
    if (relation === "reference") return <span className="text-faint">{t.reference}</span>;
    if (relation === "bigger") return `1 ${own} = ${f.quantity(ratio)} ${reference}`;
    return `1 ${reference} = ${f.quantity(ratio)} ${own}`;
  };
  return (
    <table className="w-full border-separate border-spacing-0 rounded-md bg-card shadow-card">
      <caption className="pb-1.5 text-left font-semibold">{name}</caption>
      <thead>
        <tr className="text-left text-xs text-quiet">
          <th scope="col" className="w-1/3 px-3 py-1.5 font-normal">
            {t.unit}
          </th>
          <th scope="col" className="px-3 py-1.5 font-normal">
            {t.worth}
          </th>
          <th scope="col" className="w-28 px-3 py-1.5 text-right font-normal">
            {t.step}
          </th>
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <tr key={unit.id}>
            <th scope="row" className="border-t border-line px-3 py-2 text-left font-medium">
              {unit.name}
            </th>
            <td className="border-t border-line px-3 py-2 tabular-nums">{worthOf(unit)}</td>
            <td className="amount border-t border-line px-3 py-2 text-quiet">{f.quantity(unit.rounding)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
