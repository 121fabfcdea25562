import { expect, test } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { aMe, aWorkspace } from "../../../test/identity.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { companyWords } from "../labels.ts";
import { useCompanyForm } from "./company-form.ts";
import { LookSection } from "./LookSection.tsx";

const t = wordsIn("en", companyWords);
const edit = "PATCH /workspace";

function Company() {
  const form = useCompanyForm(aWorkspace());
  return (
    <form onSubmit={form.onSubmit}>
      <LookSection form={form} />
      <button type="submit">Save</button>
    </form>
  );
}

test("a colour is chosen, and each language has its own foot", async () => {
  answering({ "GET /me": aMe(), [edit]: aWorkspace({ version: 2 }) });
  const screen = await show(<Company />);
  await screen.getByRole("button", { name: t.chooseColour }).click();
  await expect.element(screen.getByLabelText(t.colour)).toHaveValue("#3b5bdb");
  await screen.getByRole("textbox", { name: t.footerIn("Español") }).fill("Gracias");
  await screen.getByRole("button", { name: "Save" }).click();
  const footers = { en: "", es: "Gracias" };
  await expect.poll(() => askedOf(edit)).toEqual([{ colour: "#3b5bdb", footers, version: 1 }]);
});
