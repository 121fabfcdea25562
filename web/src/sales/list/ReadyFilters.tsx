import { useQuery } from "@tanstack/react-query";
import { quotationStates } from "@trato/domain/sales/lifecycle.ts";
import { type Standing, standings, standingWords, statesOfStanding } from "@trato/domain/sales/standing/standings.ts";
import { useFormat } from "../../platform/session.ts";
import type { UrlFilters } from "../../platform/use-url-filters.ts";
import { useLanguage } from "../../platform/words.ts";
import { cx } from "../../ui/classes.ts";
import { saleCount } from "../queries.ts";
import type { SaleSearch } from "./list-search.ts";

type ReadyFiltersProps = { address: Pick<UrlFilters<SaleSearch>, "search" | "change"> };

/** What waits to be followed up, each with how many they are: one press narrows the list to them, another one gives it back. */
export function ReadyFilters({ address }: ReadyFiltersProps) {
  return (
    <div className="flex shrink-0 flex-wrap gap-1.5 px-4 pb-1.5 max-md:px-3">
      {standings.map((standing) => (
        <ReadyFilter key={standing} standing={standing} address={address} />
      ))}
    </div>
  );
}

function ReadyFilter({ standing, address }: ReadyFiltersProps & { standing: Standing }) {
  const language = useLanguage();
  const f = useFormat();
  const { search, change } = address;
  const states = [...statesOfStanding(standing)];
  const count = useQuery(saleCount({ state: states, standing })).data?.count;
  const isOfQuotations = states.every((state) => quotationStates.includes(state)); // as the list is by itself
  const isOn = search.standing === standing;
  if (!isOn && (count ?? 0) === 0) return null;
  return (
    <button
      type="button"
      aria-pressed={isOn}
      onClick={() =>
        change({ standing: isOn ? undefined : standing, state: isOn || isOfQuotations ? undefined : states })
      }
      className={cx(
        "flex h-7 items-center gap-1.5 rounded-full px-3 font-medium shadow-card max-md:h-9",
        isOn ? "bg-ink text-page" : "bg-card text-quiet hover:text-ink",
      )}
    >
      {standingWords[standing][language]}
      {count !== undefined && <span className="tabular-nums">{f.count(count)}</span>}
    </button>
  );
}
