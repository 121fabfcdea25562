import { leadOfText } from "@trato/domain/capture/cards/lead-of-contact.ts";
import { withUnread } from "@trato/domain/capture/cards/lead-texts.ts";
import { expect, test } from "vitest";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { Input } from "../../ui/fields/Input.tsx";
import { useForm } from "../../ui/forms/form.ts";
import { cardWords } from "./labels.ts";
import { afterReading, emptyValues } from "./read-values.ts";
import { ReadField } from "./ReadField.tsx";

const t = wordsIn("en", cardWords);
const read = afterReading(emptyValues, leadOfText("info@robles.example", { country: "ES", language: "en" }));

function Fields() {
  const form = useForm({ initial: { ...emptyValues, ...read }, place: null, submit: () => Promise.resolve() });
  return (
    <>
      <ReadField form={form} name="email" label="E-mail">
        <Input {...form.bind("email")} />
      </ReadField>
      <ReadField form={form} name="companyName" label="Company">
        <Input {...form.bind("companyName")} />
      </ReadField>
    </>
  );
}

test("a field that may be wrong says so, until one says that it is right", async () => {
  const screen = await show(<Fields />);
  await expect.element(screen.getByLabelText("E-mail")).not.toHaveAccessibleDescription();
  const company = screen.getByLabelText("Company", { exact: true });
  await expect.element(company).toHaveAccessibleDescription(`${t.check} ${t.isRightOf("Company")}`);
  await screen.getByRole("button", { name: t.isRightOf("Company") }).click();
  await expect.element(screen.getByText(t.check)).not.toBeInTheDocument();
});

const unread = afterReading(emptyValues, withUnread(leadOfText("Ana Ruiz", { country: "ES", language: "en" })));

function Unread() {
  const form = useForm({ initial: { ...emptyValues, ...unread }, place: null, submit: () => Promise.resolve() });
  return (
    <ReadField form={form} name="email" label="E-mail">
      <Input {...form.bind("email")} />
    </ReadField>
  );
}

test("a field that was not read of a card asks whether it is there, until one says that it is not", async () => {
  const screen = await show(<Unread />);
  const email = screen.getByLabelText("E-mail", { exact: true });
  await expect.element(email).toHaveAccessibleDescription(`${t.unread} ${t.isNotThere("E-mail")}`);
  await screen.getByRole("button", { name: t.isNotThere("E-mail") }).click();
  await expect.element(screen.getByText(t.unread)).not.toBeInTheDocument();
});
