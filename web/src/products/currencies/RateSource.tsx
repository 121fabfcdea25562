import { useQuery } from "@tanstack/react-query";
import { EditRateSource } from "@trato/domain/products/currencies/rate-inputs.ts";
import { useState } from "react";
import { useCommand } from "../../platform/commands.ts";
import { useCan, useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { Checkbox } from "../../ui/fields/Checkbox.tsx";
import { Field } from "../../ui/fields/Field.tsx";
import { Input } from "../../ui/fields/Input.tsx";
import { useEditForm } from "../../ui/forms/edit-form.ts";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import { rateSourceQuery, type RateSourceRecord } from "../queries.ts";
import { rateSourceWords } from "./currency-labels.ts";

/** Where rates are asked for once a day, how that went last, and the buttons to change that. */
export function RateSource() {
  const t = useWords(rateSourceWords);
  const f = useFormat();
  const mayEdit = useCan("exchangeRate.edit");
  const [isOpen, setOpen] = useState(false);
  const { data: source } = useQuery(rateSourceQuery);
  const ask = useCommand("POST /exchange-rates/source/ask", { touches: () => [{ kind: "setting", id: "any" }] });
  if (!source) return null;
  const { address, askedAt, answeredAt, problem } = source;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 text-sm">
      <p className="min-w-60 flex-1 text-pretty">
        <span className="text-quiet">{address === null ? t.nowhere : t.daily(new URL(address).host)} </span>
        {problem !== null && askedAt ? (
          <span className="text-bad">{t.problem(f.moment(askedAt), problem)}</span>
        ) : (
          answeredAt && <span className="text-quiet">{t.answered(f.moment(answeredAt))}</span>
        )}
      </p>
      {mayEdit && address !== null && (
        <Button onClick={() => ask.run({})} disabled={ask.isRunning}>
          {t.askNow}
        </Button>
      )}
      {mayEdit && <Button onClick={() => setOpen(true)}>{t.setUp}</Button>}
      {isOpen && <SourceDialog source={source} onClose={() => setOpen(false)} />}
    </div>
  );
}

const bank = "https://www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml";

type Values = { isDaily: boolean; address: string };

const valuesOf = ({ address }: RateSourceRecord): Values => ({ isDaily: address !== null, address: address ?? bank });
const asked = ({ isDaily, address }: Values) => ({ address: isDaily ? address.trim() : null });

function SourceDialog({ source, onClose }: { source: RateSourceRecord; onClose: () => void }) {
  const t = useWords(rateSourceWords);
  const edit = useCommand("PATCH /exchange-rates/source", {
    touches: () => [{ kind: "setting", id: "any" }],
    failed: () => true,
    done: onClose,
  });
  const form = useEditForm<Values, RateSourceRecord>({
    record: source,
    place: "rate source",
    valuesOf,
    schema: EditRateSource,
    sent: asked,
    save: (changes, version) => edit.runAndWait({ ...asked({ ...valuesOf(source), ...changes }), version }),
  });
  return (
    <FormDialog form={form} onClose={onClose} title={t.title} submitLabel={t.save}>
      <Checkbox {...form.bind("isDaily")} label={t.isDaily} />
      {form.values.isDaily && (
        <Field label={t.address} hint={t.addressHint} error={form.errorOf("address")}>
          <Input {...form.bind("address")} type="url" autoComplete="off" />
        </Field>
      )}
    </FormDialog>
  );
}
