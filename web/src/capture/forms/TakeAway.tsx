import { frameCode, htmlCode, jsonCode, scriptCode } from "@trato/domain/capture/forms/form-code.ts";
import { Copy } from "lucide-react";
import { useLanguage, useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { copyText } from "../../ui/fields/copy.ts";
import { CopyField } from "../../ui/fields/CopyField.tsx";
import { uiWords } from "../../ui/labels.ts";
import { Section } from "../../ui/Section.tsx";
import { formWords } from "./form-labels.ts";
import type { WebForm } from "./queries.ts";

/** How a form comes onto pages: its address, and code to copy. */
export function TakeAway({ webForm }: { webForm: WebForm }) {
  const t = useWords(formWords);
  const reading = useLanguage();
  const language = webForm.language ?? reading;
  return (
    <>
      <CopyField label={t.link} text={webForm.address} />
      <Code title={t.embedded} hint={t.embeddedHint} code={scriptCode(webForm, language)} />
      <Code title={t.framed} hint={t.framedHint} code={frameCode(webForm, language)} />
      <Code title={t.ownHtml} hint={t.ownHtmlHint} code={htmlCode(webForm, language)} />
      <Code title={t.json} code={jsonCode(webForm)} />
    </>
  );
}

type CodeProps = { title: string; hint?: string; code: string };

function Code({ title, hint, code }: CodeProps) {
  const t = useWords(uiWords);
  return (
    <Section
      title={title}
      tools={
        <Button tone="ghost" icon={<Copy aria-hidden="true" />} onClick={() => void copyText(code)}>
          {t.copy}
        </Button>
      }
    >
      {hint && <p className="text-sm text-quiet">{hint}</p>}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keys */}
      <div tabIndex={0} className="max-h-80 overflow-auto rounded-md bg-panel px-3 py-2.5">
        <pre className="font-mono text-sm whitespace-pre">{code}</pre>
      </div>
    </Section>
  );
}
