import { expect, test } from "vitest";
import { answering, askedOf, refused } from "../../../test/answers.ts";
import { aWorkspace } from "../../../test/identity.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { companyWords } from "../labels.ts";
import { AccountsSection } from "./AccountsSection.tsx";
import { useCompanyForm } from "./company-form.ts";

const t = wordsIn("en", companyWords);
const edit = "PATCH /workspace";
const account = { number: "ES9121000418450200051332", bic: null, bank: null, isShown: true };
const company = aWorkspace({ bankAccounts: [account] });

function Company() {
  const form = useCompanyForm(company);
  return (
    <form onSubmit={form.onSubmit}>
      <AccountsSection form={form} />
      <button type="submit">Save</button>
    </form>
  );
}

test("accounts are added and removed, and refused at the field that is wrong", async () => {
  const path = "bankAccounts.0.number";
  const errors = [{ path, code: "bankAccount.wrong_iban", message: "No IBAN." }];
  answering({ [edit]: refused("bankAccount.wrong_iban", { errors }) });
  const screen = await show(<Company />);
  await screen.getByRole("button", { name: t.addAccount }).click();
  await screen
    .getByRole("group", { name: t.accountNumber(2) })
    .getByRole("textbox", { name: t.iban })
    .fill("ES00");
  await screen.getByRole("button", { name: t.removeAccount(1) }).click();
  await screen.getByRole("button", { name: "Save" }).click();
  await expect.poll(() => askedOf(edit)).toEqual([{ bankAccounts: [{ ...account, number: "ES00" }], version: 1 }]);
  await expect.element(screen.getByRole("textbox", { name: t.iban })).toHaveAccessibleDescription("No IBAN.");
});
