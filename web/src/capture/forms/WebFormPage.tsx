import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import type { Language } from "@trato/domain/words.ts";
import { ChevronLeft } from "lucide-react";
import { useState } from "react";
import { Link } from "../../platform/Link.tsx";
import { paths } from "../../platform/paths.ts";
import { useCan } from "../../platform/session.ts";
import { languageChoices, useLanguage, useWords } from "../../platform/words.ts";
import { cx } from "../../ui/classes.ts";
import { IconButton } from "../../ui/IconButton.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { Segments } from "../../ui/Segments.tsx";
import { SaveBar } from "../../ui/forms/SaveBar.tsx";
import { Message } from "../../ui/Message.tsx";
import { formWords } from "./form-labels.ts";
import { FormPreview } from "./FormPreview.tsx";
import { FormSections } from "./FormSections.tsx";
import { QuestionList } from "./QuestionList.tsx";
import { type WebForm, webFormsQuery } from "./queries.ts";
import { TakeAway } from "./TakeAway.tsx";
import { useWebForm } from "./use-web-form.ts";

const page = getRouteApi("/w/$slug/settings/web-forms/$webFormId");

/** One form: what it asks and says, and beside it how visitors see it. */
export function WebFormPage() {
  const t = useWords(formWords);
  const { webFormId } = page.useParams();
  const { data } = useSuspenseQuery(webFormsQuery);
  const form = data.items.find(({ id }) => id === webFormId);
  if (!form) return <Message title={t.forms} text={t.notThere} />;
  return <Builder key={form.id} webForm={form} />;
}

type View = "form" | "preview" | "use";

function Builder({ webForm }: { webForm: WebForm }) {
  const t = useWords(formWords);
  const [view, setView] = useState<View>("form");
  const [language, setLanguage] = useState<Language>(useLanguage());
  const form = useWebForm(webForm);
  const views = [
    { value: "form" as const, label: t.editing },
    { value: "preview" as const, label: t.preview },
    { value: "use" as const, label: t.takeAway },
  ];
  return (
    <>
      <PageHeader
        title={webForm.name}
        before={<IconButton label={t.back} icon={<ChevronLeft />} render={<Link to={paths.settingsWebForms()} />} />}
      >
        <Segments label={t.show} segments={views} value={view} onChange={setView} />
      </PageHeader>
      <div className="flex min-h-0 flex-1">
        <div className={cx("min-w-0 flex-1 overflow-y-auto", view === "preview" && "hidden")}>
          <div className="mx-auto flex max-w-160 flex-col gap-6 px-6 pt-5 pb-10 max-md:px-4">
            {view === "use" ? (
              <TakeAway webForm={webForm} />
            ) : (
              <>
                <div className="flex items-center gap-3">
                  <span className="text-sm text-quiet">{t.textsIn}</span>
                  <Segments label={t.textsIn} segments={languageChoices} value={language} onChange={setLanguage} />
                </div>
                <Editor form={form} language={language} />
              </>
            )}
          </div>
        </div>
        <div
          className={cx(
            "flex min-w-0",
            view === "preview" ? "flex-1" : "w-105 shrink-0 border-l border-line max-xl:hidden",
          )}
        >
          <FormPreview values={form.values} language={form.values.language ?? language} />
        </div>
      </div>
    </>
  );
}

type EditorProps = { form: ReturnType<typeof useWebForm>; language: Language };

function Editor({ form, language }: EditorProps) {
  const t = useWords(formWords);
  const mayEdit = useCan("webForm.edit");
  return (
    <form noValidate onSubmit={form.onSubmit}>
      <fieldset disabled={!mayEdit} className="flex min-w-0 flex-col gap-7">
        <FormSections form={form} language={language}>
          <QuestionList form={form} language={language} mayEdit={mayEdit} />
        </FormSections>
      </fieldset>
      <div className="sticky bottom-0 bg-bg py-4">
        {mayEdit ? <SaveBar form={form} /> : <p className="text-quiet">{t.onlyLeaders}</p>}
      </div>
    </form>
  );
}
