import { useLanguage, useWords } from "../../platform/words.ts";
import { countryChoices } from "../../ui/fields/countries.ts";
import type { FiscalPositionChosen } from "../queries.ts";
import { choiceWords } from "./position-labels.ts";

type Passed = FiscalPositionChosen["passedOver"][number];

/** Which position it is, where it comes from, and why not each of the others. */
export function PositionReasons({ chosen }: { chosen: FiscalPositionChosen }) {
  const t = useWords(choiceWords);
  const say = useReason();
  const sourceOf = usePositionSource();
  return (
    <div className="flex flex-col gap-2">
      <p className="font-medium">{chosen.position?.name ?? t.none}</p>
      <p className="text-sm text-quiet">{sourceOf(chosen)}</p>
      {chosen.passedOver.length > 0 && (
        <details>
          <summary className="w-fit text-sm font-medium text-quiet hover:text-ink">{t.others}</summary>
          <ul className="mt-1.5 flex flex-col gap-1 text-sm">
            {chosen.passedOver.map((passed) => (
              <li key={passed.position.id}>
                {passed.position.name}: <span className="text-quiet">{say(passed)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** Why somebody has this position, in a few words: set on the contact, or by which country, postal code and tax number. */
export function usePositionSource(): (chosen: FiscalPositionChosen) => string {
  const t = useWords(choiceWords);
  const language = useLanguage();
  return ({ from, address }) => {
    if (from === "set") return t.set;
    if (address.country === null) return t.noCountry;
    const named = countryChoices(language).find(({ value }) => value === address.country)?.label ?? address.country;
    const whose = address.isPrivate ? t.privatePerson : address.vat;
    const facts = [named, address.zip, whose].filter((fact) => fact !== null && fact !== "").join(" · ");
    return from === "none" ? `${t.noneFits} ${facts}` : t.chosen(facts);
  };
}

function useReason(): (passed: Passed) => string {
  const t = useWords(choiceWords);
  const failed: Record<Passed["filters"][number], string> = {
    vat: t.failedVat,
    private: t.failedPrivate,
    zip: t.failedZip,
    state: t.failedState,
    country: t.failedCountry,
    countryGroup: t.failedCountryGroup,
  };
  return ({ why, filters }) =>
    why === "failed"
      ? filters.map((filter) => failed[filter]).join(", ")
      : { manual: t.manual, domestic: t.domestic, less_specific: t.lessSpecific }[why];
}
