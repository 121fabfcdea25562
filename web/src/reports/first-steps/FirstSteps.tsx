import { useQuery } from "@tanstack/react-query";
import type { FirstStepName } from "@trato/domain/reports/first-steps.ts";
import { Circle, CircleCheck, X } from "lucide-react";
import { Link } from "../../platform/Link.tsx";
import { editMe } from "../../platform/preferences.ts";
import { reading } from "../../platform/queries.ts";
import { useMe } from "../../platform/session.ts";
import { toastError } from "../../platform/toasts.ts";
import { languageChoices, useLanguage, useWords } from "../../platform/words.ts";
import { countryChoices } from "../../ui/fields/countries.ts";
import { IconButton } from "../../ui/IconButton.tsx";
import { followedBy } from "./followed-by.ts";
import { firstStepsWords, stepWords } from "./first-steps-labels.ts";

const firstStepsQuery = reading("GET /first-steps", {}, ({ steps }) => followedBy(steps));

/** What a company does first with Trato; nothing once all is done, or whoever reads it has put it away. */
export function FirstSteps() {
  return useMe().member.hidesFirstSteps ? null : <Steps />;
}

function Steps() {
  const t = useWords(firstStepsWords);
  const steps = useQuery(firstStepsQuery).data?.steps ?? [];
  const done = steps.filter(({ isDone }) => isDone).length;
  if (done === steps.length) return null;
  return (
    <section aria-label={t.title} className="mx-auto w-full max-w-200 shrink-0 px-4 pt-4 max-md:px-2">
      <header className="flex items-center gap-2 px-2 pb-1">
        <h2 className="text-sm font-semibold">{t.title}</h2>
        <span className="text-sm text-quiet tabular-nums">{t.doneOf(done, steps.length)}</span>
        <IconButton size="sm" label={t.putAway} icon={<X aria-hidden="true" />} onClick={putAway} className="ml-auto" />
      </header>
      <ol className="rounded-md bg-card shadow-card">
        {steps.map((step) => (
          <Step key={step.name} {...step} />
        ))}
      </ol>
    </section>
  );
}

const putAway = () => void editMe({ hidesFirstSteps: true }).catch(toastError);

function Step({ name, isDone }: { name: FirstStepName; isDone: boolean }) {
  const t = useWords(firstStepsWords);
  const language = useLanguage();
  const known = useKnownOfCompany();
  const { title, text, path } = stepWords[name];
  return (
    <li className="border-b border-line last:border-0">
      <Link to={path()} className="flex items-center gap-3 px-3 py-2 -outline-offset-2 hover:bg-hover">
        {isDone ? (
          <CircleCheck className="size-4 shrink-0 text-ok" role="img" aria-label={t.isDone} />
        ) : (
          <Circle className="size-4 shrink-0 text-faint" aria-hidden="true" />
        )}
        <span className="min-w-0 flex-1">
          <span className={isDone ? "block text-quiet" : "block font-medium"}>{title[language]}</span>
          <span className="block text-sm wrap-anywhere text-quiet">{name === "company" ? known : text[language]}</span>
        </span>
      </Link>
    </li>
  );
}

/** Its name, country, currency and language. */
function useKnownOfCompany(): string {
  const { workspace } = useMe();
  const language = useLanguage();
  const country = countryChoices(language).find(({ value }) => value === workspace.country)?.label;
  const speaks = languageChoices.find(({ value }) => value === workspace.language)?.label;
  return [workspace.name, country, workspace.currency, speaks].filter(Boolean).join(" · ");
}
