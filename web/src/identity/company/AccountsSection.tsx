import { Plus, Trash2 } from "lucide-react";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { Checkbox } from "../../ui/fields/Checkbox.tsx";
import { Field } from "../../ui/fields/Field.tsx";
import { Input } from "../../ui/fields/Input.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { SettingsSection } from "../../ui/settings/SettingsSection.tsx";
import { companyWords } from "../labels.ts";
import type { CompanyForm, CompanyValues } from "./company-form.ts";

type Account = CompanyValues["bankAccounts"][number];

/** Where customers pay to. */
export function AccountsSection({ form }: { form: CompanyForm }) {
  const t = useWords(companyWords);
  const accounts = form.values.bankAccounts;
  const keep = (bankAccounts: Account[]) => form.set({ bankAccounts });
  const add = () => keep([...accounts, { number: "", bic: "", bank: "", isShown: true }]);
  return (
    <SettingsSection title={t.accounts} text={t.accountsText}>
      {accounts.map((account, at) => (
        <AccountFields
          key={at} // they have no other name
          at={at}
          account={account}
          form={form}
          onChange={(change) => keep(accounts.map((each, index) => (index === at ? { ...each, ...change } : each)))}
          onRemove={() => keep(accounts.filter((_, index) => index !== at))}
        />
      ))}
      <Button icon={<Plus />} onClick={add} className="self-start">
        {t.addAccount}
      </Button>
    </SettingsSection>
  );
}

type AccountFieldsProps = {
  at: number;
  account: Account;
  form: CompanyForm;
  onChange: (change: Partial<Account>) => void;
  onRemove: () => void;
};

function AccountFields({ at, account, form, onChange, onRemove }: AccountFieldsProps) {
  const t = useWords(companyWords);
  const errorOf = (field: keyof Account) => form.errorOf(`bankAccounts.${at}.${field}`);
  return (
    <div
      role="group"
      aria-label={t.accountNumber(at + 1)}
      className="flex flex-col gap-3 rounded-lg border border-line p-3"
    >
      <div className="flex items-start gap-2">
        <Field label={t.iban} error={errorOf("number")} className="flex-1">
          <Input value={account.number} onChange={(number) => onChange({ number })} className="tabular-nums" />
        </Field>
        <IconButton label={t.removeAccount(at + 1)} icon={<Trash2 />} onClick={onRemove} className="mt-5.5" />
      </div>
      <div className="grid gap-3 sm:grid-cols-2">
        <Field label={t.bic} error={errorOf("bic")}>
          <Input value={account.bic} onChange={(bic) => onChange({ bic })} />
        </Field>
        <Field label={t.bank} error={errorOf("bank")}>
          <Input value={account.bank} onChange={(bank) => onChange({ bank })} />
        </Field>
      </div>
      <Checkbox value={account.isShown} onChange={(isShown) => onChange({ isShown })} label={t.isShown} />
    </div>
  );
}
