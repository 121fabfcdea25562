import { useSuspenseQuery } from "@tanstack/react-query";
import type { PaymentAsked } from "@trato/domain/sales/payments/payment-asked.ts";
import { EditPaymentSettings } from "@trato/domain/sales/payments/payment-inputs.ts";
import { useCommand } from "../../platform/commands.ts";
import { useCan } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { Checkbox } from "../../ui/fields/Checkbox.tsx";
import { useEditForm } from "../../ui/forms/edit-form.ts";
import { SaveBar } from "../../ui/forms/SaveBar.tsx";
import { SettingsColumn } from "../../ui/settings/SettingsColumn.tsx";
import { SettingsPage } from "../../ui/settings/SettingsPage.tsx";
import { SettingsSection } from "../../ui/settings/SettingsSection.tsx";
import { AskedField } from "./AskedField.tsx";
import { CardSection } from "./CardSection.tsx";
import { paymentSettingWords } from "./payment-labels.ts";
import { type PaymentSettings, paymentSettingsQuery } from "./payment-queries.ts";

type Values = { asked: PaymentAsked | null; takesTransfers: boolean };

const valuesOf = ({ asked, takesTransfers }: PaymentSettings): Values => ({ asked, takesTransfers });

/** What new quotations ask their customers to pay, and how they pay it. */
export function PaymentSettingsPage() {
  const t = useWords(paymentSettingWords);
  const { data: settings } = useSuspenseQuery(paymentSettingsQuery);
  const mayEdit = useCan("payment.configure");
  const save = useCommand("PATCH /payment-settings", {
    touches: () => [{ kind: "setting", id: "any" }],
    failed: () => true,
  });
  const form = useEditForm<Values, PaymentSettings>({
    record: settings,
    place: "payment settings",
    valuesOf,
    schema: EditPaymentSettings,
    save: (changes, version) => save.runAndWait({ ...changes, version }),
  });
  return (
    <SettingsPage title={t.title}>
      <SettingsColumn>
        <form noValidate onSubmit={form.onSubmit} className="divide-y divide-line">
          <fieldset disabled={!mayEdit} className="contents">
            <SettingsSection title={t.newQuotations} text={t.newQuotationsText}>
              <AskedField {...form.bind("asked")} error={form.errorOf("asked")} className="max-w-80" />
            </SettingsSection>
            <SettingsSection title={t.transfers} text={t.transfersText}>
              <Checkbox
                {...form.bind("takesTransfers")}
                label={t.takesTransfers}
                hint={settings.account === null ? t.noAccount : t.toAccount(settings.account)}
                disabled={!mayEdit}
              />
            </SettingsSection>
          </fieldset>
          {mayEdit && (
            <div className="py-4">
              <SaveBar form={form} />
            </div>
          )}
        </form>
        {mayEdit && <CardSection />}
      </SettingsColumn>
    </SettingsPage>
  );
}
