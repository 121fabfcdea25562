import { leadOfText } from "@trato/domain/capture/cards/lead-of-contact.ts";
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
