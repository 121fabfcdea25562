import { ownQuestion, startingForm } from "@trato/domain/capture/forms/starting-form.ts";
import { expect, test } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { show } from "../../../test/show.tsx";
import { aWebForm } from "../../../test/web-forms.ts";
import { wordsIn } from "../../platform/words.ts";
import { FilesSection } from "./FilesSection.tsx";
import { formWords } from "./form-labels.ts";
import { useWebForm } from "./use-web-form.ts";

const t = wordsIn("en", formWords);
const edit = "PATCH /web-forms/:webFormId";
const plan = { ...ownQuestion("file", []), label: { en: "Plan", es: "Plano" } };

function Holder() {
  const form = useWebForm(aWebForm({ questions: [...startingForm.questions, plan] }));
  return (
    <form onSubmit={form.onSubmit}>
      <FilesSection form={form} />
      <button type="submit">Save</button>
    </form>
  );
}

test("how many files come, how large and of which kinds is said by clicking", async () => {
  answering({ "GET /me": aMe(), [edit]: aWebForm({ version: 2 }) });
  const screen = await show(<Holder />);
  for (const kind of [t.picture, t.document]) await screen.getByRole("checkbox", { name: kind }).click();
  await expect.element(screen.getByText(t.noKind)).toBeVisible();
  await screen.getByRole("checkbox", { name: t.picture }).click();
  await screen.getByRole("combobox", { name: t.mostFiles }).click();
  await screen.getByRole("option", { name: "2" }).click();
  await screen.getByRole("button", { name: "Save" }).click();
  await expect.poll(() => askedOf(edit)).toMatchObject([{ files: { most: 2, megabytes: 10, kinds: ["picture"] } }]);
});
