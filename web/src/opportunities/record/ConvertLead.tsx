import { useState } from "react";
import { obstacleText } from "../../platform/obstacle-text.ts";
import { useGo } from "../../platform/navigate.ts";
import { paths } from "../../platform/paths.ts";
import { useWords } from "../../platform/words.ts";
import { useCommand } from "../../platform/commands.ts";
import { MemberPicker } from "../../identity/MemberPicker.tsx";
import { TeamPicker } from "../../identity/TeamPicker.tsx";
import { Checkbox } from "../../ui/fields/Checkbox.tsx";
import { Dialog } from "../../ui/overlays/Dialog.tsx";
import { Field } from "../../ui/fields/Field.tsx";
import { useForm } from "../../ui/forms/form.ts";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { toast } from "../../platform/toasts.ts";
import { convertWords } from "./convert-labels.ts";
import { ConvertCustomer, type CustomerChoice, firstChoice } from "./ConvertCustomer.tsx";
import type { Opportunity } from "../queries.ts";
import { showAnswer } from "../shown-opportunity.ts";
import { type LikelyCustomer, useLikelyCustomers } from "./use-likely-customers.ts";

type ConvertLeadProps = { lead: Opportunity; onClose: () => void };

/** There is a deal in it: with which customer, whose it is, and whether a quotation is made at once. */
export function ConvertLead({ lead, onClose }: ConvertLeadProps) {
  const t = useWords(convertWords);
  const likely = useLikelyCustomers(lead);
  if (!likely) {
    return (
      <Dialog isOpen onClose={onClose} title={t.title} description={t.text}>
        <Skeleton className="h-50" />
      </Dialog>
    );
  }
  return <ConvertForm lead={lead} likely={likely} onClose={onClose} />;
}

function ConvertForm({ lead, likely, onClose }: ConvertLeadProps & { likely: readonly LikelyCustomer[] }) {
  const t = useWords(convertWords);
  const [customer, setCustomer] = useState<CustomerChoice>(() => firstChoice(lead, likely));
  const form = useConvert(lead, customer, onClose);
  const { values } = form;
  const hasCustomer = customer?.action !== "none";
  return (
    <FormDialog
      form={form}
      onClose={onClose}
      title={t.title}
      submitLabel={values.createQuotation && hasCustomer ? t.convertAndQuote : t.convert}
      obstacle={obstacleText(lead.can.convert)}
      description={t.text}
      isIncomplete={customer === null}
    >
      <ConvertCustomer lead={lead} likely={likely} value={customer} onChange={setCustomer} />
      <div className="grid grid-cols-2 gap-3">
        <Field label={t.salesperson} error={form.errorOf("salespersonId")}>
          <MemberPicker {...form.bind("salesperson")} />
        </Field>
        <Field label={t.team} error={form.errorOf("teamId")}>
          <TeamPicker {...form.bind("team")} />
        </Field>
      </div>
      <div>
        <Checkbox
          label={t.createQuotation}
          value={values.createQuotation && hasCustomer}
          disabled={!hasCustomer}
          onChange={(createQuotation) => form.set({ createQuotation })}
        />
        {!hasCustomer && <p className="pl-6 text-sm text-faint">{t.needsCustomer}</p>}
      </div>
    </FormDialog>
  );
}

function useConvert(lead: Opportunity, customer: CustomerChoice, onClose: () => void) {
  const t = useWords(convertWords);
  const go = useGo();
  const convert = useCommand("POST /leads/:leadId/convert", {
    touches: ({ leadId }, answer) => [
      { kind: "opportunity", id: leadId, ...(answer && { version: answer.version }) },
      ...(answer ? [{ kind: "timeline" as const, id: leadId }] : []),
    ],
    failed: () => true,
    done: ({ quotation, ...opportunity }) => {
      showAnswer(opportunity);
      toast(t.converted);
      onClose();
      if (quotation) go(paths.sale(quotation.id));
      else go(paths.opportunity(opportunity.id), { replace: true });
    },
  });
  return useForm({
    place: `convert ${lead.id}`,
    initial: { salesperson: lead.salesperson, team: lead.team, createQuotation: false },
    submit: async ({ salesperson, team, createQuotation }) => {
      if (!customer) return;
      await convert.runAndWait({
        leadId: lead.id,
        customer,
        salespersonId: salesperson?.id ?? null,
        teamId: team?.id ?? null,
        createQuotation: createQuotation && customer.action !== "none",
      });
    },
  });
}
