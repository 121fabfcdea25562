import { leadBy, type Mapping } from "@trato/domain/capture/webhooks/mapping.ts";
import { textOf } from "@trato/domain/capture/field-of-name.ts";
import { useLanguage, useWords } from "../../platform/words.ts";
import { targetWords } from "./mapping-choices.ts";
import { webhookWords } from "./webhook-labels.ts";

/** The lead that a mapping makes of a body, as it stands now. */
export function LeadPreview({ mapping, body }: { mapping: Mapping; body: unknown }) {
  const t = useWords(webhookWords);
  const words = targetWords(t, useLanguage());
  const read = leadBy(mapping, body);
  if (!read) return <p className="text-quiet">{t.noLead}</p>;
  const { address = {}, ...lead } = read.lead;
  const said = Object.entries({ ...lead, ...address });
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 rounded-md bg-panel px-3 py-2.5">
      {said.map(([name, value]) => (
        <Fact key={name} name={words.get(name) ?? name} text={textOf(value)} />
      ))}
      {read.consent && <Fact name={t.agreed} text={read.consent.text} />}
    </dl>
  );
}

function Fact({ name, text }: { name: string; text: string }) {
  return (
    <>
      <dt className="text-quiet">{name}</dt>
      <dd className="min-w-0 wrap-anywhere whitespace-pre-line">{text}</dd>
    </>
  );
}
