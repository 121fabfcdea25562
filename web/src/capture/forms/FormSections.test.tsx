import { expect, test } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { show } from "../../../test/show.tsx";
import { aWebForm } from "../../../test/web-forms.ts";
import { wordsIn } from "../../platform/words.ts";
import { formWords } from "./form-labels.ts";
import { FormSections } from "./FormSections.tsx";
import { useWebForm } from "./use-web-form.ts";

const t = wordsIn("en", formWords);
const edit = "PATCH /web-forms/:webFormId";

function Holder() {
  const form = useWebForm(aWebForm());
  return (
    <form onSubmit={form.onSubmit}>
      <FormSections form={form} language="es">
        <p>What it asks</p>
      </FormSections>
      <button type="submit">Save</button>
    </form>
  );
}

test("what is agreed to, whose the leads are and where they come from is said by clicking", async () => {
  answering({ "GET /me": aMe(), "GET /teams": { items: [] }, [edit]: aWebForm({ version: 2 }) });
  const screen = await show(<Holder />);
  await screen.getByRole("checkbox", { name: t.asksConsent, exact: false }).click();
  await screen.getByRole("textbox", { name: t.consentText }).fill("Escribidme");
  await screen.getByRole("checkbox", { name: t.consentRequired }).click();
  await screen.getByRole("textbox", { name: t.campaign }).fill("Feria");
  await screen.getByRole("textbox", { name: t.allowedPages }).fill("https://ruiz.example");
  await screen.getByRole("checkbox", { name: t.asksProof, exact: false }).click();
  await screen.getByRole("switch", { name: t.isOpen }).click();
  await screen.getByRole("button", { name: "Save" }).click();
  await expect
    .poll(() => askedOf(edit))
    .toMatchObject([
      {
        consent: { text: { en: "", es: "Escribidme" }, isRequired: false },
        campaign: "Feria",
        isOn: false,
        allowedPages: ["https://ruiz.example"],
        asksProof: true,
      },
    ]);
});
