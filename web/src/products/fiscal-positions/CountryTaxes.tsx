import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useCommand } from "../../platform/commands.ts";
import { useCan, useMe } from "../../platform/session.ts";
import { toast } from "../../platform/toasts.ts";
import { useLanguage, useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { countryChoices } from "../../ui/fields/countries.ts";
import { Dialog } from "../../ui/overlays/Dialog.tsx";
import { type MissingTaxes, missingTaxesQuery } from "../queries.ts";
import { countryTaxWords } from "./position-labels.ts";

/** Offers those who may what the company's country knows and the company does not have; nothing where all is there. */
export function CountryTaxes() {
  const t = useWords(countryTaxWords);
  const mayEdit = useCan("tax.edit");
  const { data } = useQuery({ ...missingTaxesQuery, enabled: mayEdit });
  const [isOpen, setOpen] = useState(false);
  const isComplete = !data || [data.taxes, data.positions, data.services].every((names) => names.length === 0);
  if (!mayEdit || isComplete) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t.add}</Button>
      {isOpen && <AddMissing missing={data} onClose={() => setOpen(false)} />}
    </>
  );
}

function AddMissing({ missing, onClose }: { missing: MissingTaxes; onClose: () => void }) {
  const t = useWords(countryTaxWords);
  const language = useLanguage();
  const workspaceId = useMe().workspace.id;
  const country = countryChoices(language).find(({ value }) => value === missing.country)?.label ?? missing.country;
  const add = useCommand("POST /country-taxes", {
    touches: () => [{ kind: "setting", id: workspaceId }],
    done: () => {
      toast(t.added);
      onClose();
    },
  });
  const named = (use: "sale" | "purchase") => missing.taxes.filter((tax) => tax.use === use).map(({ name }) => name);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t.title(country)}
      description={t.text}
      footer={
        <Button tone="primary" isBusy={add.isRunning} onClick={() => add.run({})}>
          {t.addThem}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <Names title={t.forSales} names={named("sale")} />
        <Names title={t.forPurchases} names={named("purchase")} />
        <Names title={t.positions} names={missing.positions} />
        <Names title={t.services} names={missing.services} />
      </div>
    </Dialog>
  );
}

function Names({ title, names }: { title: string; names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <section>
      <h3 className="pb-1 text-sm font-medium text-quiet">{title}</h3>
      <ul className="flex flex-wrap gap-1">
        {names.map((name) => (
          <li key={name} className="rounded-xs bg-hover px-1.5 text-sm leading-5 whitespace-nowrap">
            {name}
          </li>
        ))}
      </ul>
    </section>
  );
}
