import { opportunityStates, opportunityTypes } from "@trato/domain/opportunities/words.ts";
import { Link } from "../../platform/Link.tsx";
import { paths } from "../../platform/paths.ts";
import { useLanguage, useWords } from "../../platform/words.ts";
import { State } from "../../ui/State.tsx";
import { opportunityWords } from "../labels.ts";
import type { Opportunity } from "../queries.ts";
import { recordWords } from "./record-labels.ts";
import { stateTones } from "../state-tones.ts";

/** Others that look like the same interest, so that nobody works twice on one customer. */
export function SimilarRecords({ similar }: Pick<Opportunity, "similar">) {
  const t = useWords(recordWords);
  const { unassigned } = useWords(opportunityWords);
  const language = useLanguage();
  if (similar.length === 0) return null;
  return (
    <section aria-label={t.similar}>
      <h2 className="pb-1.5 text-sm font-semibold">{t.similar}</h2>
      <ul className="overflow-hidden rounded-md bg-card shadow-card">
        {similar.map((each) => (
          <li key={each.id} className="border-b border-line last:border-0">
            <Link
              to={each.type === "lead" ? paths.lead(each.id) : paths.opportunity(each.id)}
              className="flex h-9 items-center gap-2 px-3 -outline-offset-2 hover:bg-hover"
            >
              <span className="min-w-0 truncate font-medium">{each.title}</span>
              <State tone={stateTones[each.state]}>
                {each.state === "open"
                  ? opportunityTypes[each.type][language]
                  : opportunityStates[each.state][language]}
              </State>
              <span className="ml-auto shrink-0 text-sm text-quiet">{each.salespersonName ?? unassigned}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
