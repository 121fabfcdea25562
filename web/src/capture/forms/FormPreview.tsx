import { useSuspenseQuery } from "@tanstack/react-query";
import { formPage } from "@trato/domain/capture/forms/form-page.ts";
import type { Language } from "@trato/domain/words.ts";
import { workspaceQuery } from "../../identity/queries.ts";
import { paths } from "../../platform/paths.ts";
import { useWords } from "../../platform/words.ts";
import { formWords } from "./form-labels.ts";
import { designIn, type WebFormValues } from "./web-form-values.ts";

type FormPreviewProps = { values: WebFormValues; language: Language };

/** The form as its visitors would see it now: the same page, in which nothing is sent. */
export function FormPreview({ values, language }: FormPreviewProps) {
  const t = useWords(formWords);
  const { data: workspace } = useSuspenseQuery(workspaceQuery);
  const { name, colour, logo } = workspace;
  const page = formPage({
    form: designIn(values),
    language,
    company: values.isBranded ? { name, colour, logo } : { name, colour: null, logo: null },
    logoAddress: logo ? paths.logo(logo.id) : "",
    isEmbedded: false,
    action: "",
    hidden: new Map(),
    inLanguage: null,
    answers: new Map(),
    problems: new Map(),
    task: null,
  });
  return <iframe title={t.preview} srcDoc={page} sandbox="allow-same-origin" className="h-full w-full bg-panel" />;
}
