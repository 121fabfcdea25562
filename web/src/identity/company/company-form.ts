import { EditWorkspace } from "@trato/domain/identity/inputs.ts";
import type { InputOf } from "../../platform/api.ts";
import { useCommand } from "../../platform/commands.ts";
import { queryClient } from "../../platform/queries.ts";
import { useEditForm } from "../../ui/forms/edit-form.ts";
import type { Form } from "../../ui/forms/form.ts";
import { type Workspace, workspaceQuery } from "../queries.ts";

const texts = [
  "legalName",
  "vat",
  "street",
  "street2",
  "zip",
  "city",
  "state",
  "phone",
  "email",
  "website",
  "registry",
] as const;
type TextField = (typeof texts)[number];
type Texts = Record<TextField, string>;

function valuesOf({
  id: _id,
  slug: _slug,
  currency: _c,
  currencyDecimals: _d,
  version: _v,
  logo: _l,
  ...values
}: Workspace) {
  return {
    ...values,
    ...(Object.fromEntries(texts.map((field) => [field, values[field] ?? ""])) as Texts), // one for each of them
    country: values.country as string | null,
    timeZone: values.timeZone as string | null,
    validityDays: values.validityDays as number | null,
    footers: { en: values.footers.en ?? "", es: values.footers.es ?? "" },
    bankAccounts: values.bankAccounts.map(({ bic, bank, ...account }) => ({
      ...account,
      bic: bic ?? "",
      bank: bank ?? "",
    })),
  };
}

export type CompanyValues = ReturnType<typeof valuesOf>;
export type CompanyForm = Form<CompanyValues>;

/** What is empty is sent as nothing. */
export function sent(values: Partial<CompanyValues>) {
  const cleared = texts.filter((field) => values[field]?.trim() === "").map((field) => [field, null] as const);
  return {
    ...values,
    ...Object.fromEntries(cleared),
    ...(values.bankAccounts && {
      bankAccounts: values.bankAccounts.map(({ bic, bank, ...account }) => ({
        ...account,
        bic: bic.trim() || null,
        bank: bank.trim() || null,
      })),
    }),
  };
}

/** The form of the company: what changed only is sent, over the version that is on screen. */
export function useCompanyForm(workspace: Workspace): CompanyForm {
  const edit = useCommand("PATCH /workspace", {
    touches: (_, after) => (after ? [{ kind: "setting", id: after.id, version: after.version }] : []),
    failed: () => true,
    done: (after) => queryClient.setQueryData(workspaceQuery.queryKey, after),
  });
  return useEditForm({
    record: workspace,
    place: "workspace",
    valuesOf,
    sent,
    schema: EditWorkspace,
    save: (changes, version) => edit.runAndWait({ ...sent(changes), version } as InputOf<"PATCH /workspace">), // checked by the schema
  });
}
