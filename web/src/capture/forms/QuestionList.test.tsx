import { beforeEach, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { answering, askedOf } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { show, type Shown } from "../../../test/show.tsx";
import { aWebForm } from "../../../test/web-forms.ts";
import { wordsIn } from "../../platform/words.ts";
import { formWords } from "./form-labels.ts";
import { QuestionList } from "./QuestionList.tsx";
import { questionRow } from "./QuestionRow.tsx";
import { useWebForm } from "./use-web-form.ts";

const t = wordsIn("en", formWords);
const edit = "PATCH /web-forms/:webFormId";

beforeEach(() => answering({ "GET /me": aMe() }));

function Holder() {
  const form = useWebForm(aWebForm());
  return (
    <form onSubmit={form.onSubmit}>
      <QuestionList form={form} language="en" mayEdit />
      <button type="submit">Save</button>
    </form>
  );
}

const names = () =>
  Array.from(document.querySelectorAll("ol li"), (row) => row.querySelector("span.truncate")?.firstChild?.textContent);
const choose = async (screen: Shown, from: string, item: string) => {
  await screen.getByRole("button", { name: from }).click();
  await screen.getByRole("menuitem", { name: item, exact: false }).click();
};
const save = async (screen: Shown) => {
  answering({ [edit]: aWebForm({ version: 2 }) });
  await screen.getByRole("button", { name: "Save" }).click();
  await expect.poll(() => askedOf(edit)).toHaveLength(1);
  return askedOf(edit)[0]?.questions ?? [];
};

test("questions go to other places by keys and by their menus, and are asked no more", async () => {
  const screen = await show(<Holder />);
  screen
    .getByRole("button", { name: t.change("Name") })
    .element()
    .focus();
  await userEvent.keyboard("{Alt>}{ArrowDown}{/Alt}");
  await expect.poll(names).toEqual(["E-mail", "Name", "Phone", "Message"]);
  await choose(screen, t.more("Message"), t.moveUp);
  await choose(screen, t.more("Phone"), t.remove);
  await expect.poll(names).toEqual(["E-mail", "Name", "Message"]);
  expect((await save(screen)).map(({ name }) => name)).toEqual(["email", "contactName", "description"]);
});

test("a field of the lead is asked by a click, with words of one's own, and need not be answered", async () => {
  const screen = await show(<Holder />);
  await choose(screen, t.addQuestion, "Company");
  await screen.getByRole("button", { name: t.change("Company") }).click();
  await screen.getByRole("textbox", { name: t.label }).fill("Where do you work?");
  await screen.getByRole("checkbox", { name: t.isRequiredOf("Where do you work?"), exact: false }).click();
  expect((await save(screen)).at(-1)).toMatchObject({
    name: "companyName",
    kind: "lead",
    label: { en: "Where do you work?", es: "" },
    isRequired: true,
  });
});

test("a question of one's own has its choices, one a line", async () => {
  const screen = await show(<Holder />);
  await choose(screen, t.addQuestion, t.choice);
  await screen.getByRole("textbox", { name: t.label }).fill("Size");
  await screen.getByRole("textbox", { name: t.choices }).fill("Small\nLarge");
  expect((await save(screen)).at(-1)).toMatchObject({
    name: "own-1",
    kind: "choice",
    choices: [
      { en: "Small", es: "" },
      { en: "Large", es: "" },
    ],
  });
  expect(questionRow).toBe("question");
});
