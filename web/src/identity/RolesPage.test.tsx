import { matrix, reaches, roles, verbs } from "@trato/domain/permissions.ts";
import { beforeEach, describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import { answering } from "../../test/answers.ts";
import { show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { rolePageWords, roleWords, verbGroups, verbWords } from "./role-labels.ts";
import { RolesPage } from "./RolesPage.tsx";

const t = wordsIn("en", rolePageWords);
const names = wordsIn("en", roleWords);
const words = wordsIn("en", verbWords);

beforeEach(() =>
  answering({
    "GET /roles": { roles, reaches, verbs: verbs.map((verb) => ({ verb, roles: matrix[verb] })) },
  }),
);

const opened = async () => {
  const screen = await show(<RolesPage />);
  await expect.element(screen.getByText(words["workspace.edit"])).toBeVisible();
  return screen;
};

/** Who may, as the table says it. */
const may = (row: Element) =>
  [...row.querySelectorAll("td")].map((cell) => cell.querySelector("[role=img]")?.getAttribute("aria-label") === t.yes);

describe("what each role may do", () => {
  test.each([
    ["workspace.edit", ["administrator"]],
    ["sale.confirm", ["sales", "manager", "administrator"]],
    ["stock.adjust", ["back_office", "manager", "administrator"]],
    ["contact.read", roles],
  ] as const)("%s", async (verb, allowed) => {
    const screen = await opened();
    const row = screen.getByRole("row", { name: words[verb], exact: false }).element();
    expect(may(row)).toEqual(roles.map((role) => (allowed as readonly string[]).includes(role)));
  });

  test("names every verb once", async () => {
    const screen = await opened();
    const shown = screen
      .getByRole("rowheader")
      .elements()
      .map((each) => each.textContent);
    const wanted = verbs.filter((verb) => (verb.split(".")[0] ?? "") in verbGroups);
    expect(shown.toSorted()).toEqual(wanted.map((verb) => words[verb]).toSorted());
    expect(wanted).toHaveLength(verbs.length);
  });

  test("is a list of who may on a phone", async () => {
    await page.viewport(390, 844);
    const screen = await opened();
    expect(screen.getByRole("table").elements()).toEqual([]);
    const entry = screen.getByText(words["workspace.edit"]).element().parentElement;
    expect(entry?.textContent).toBe(`${words["workspace.edit"]}${names.administrator}`);
  });
});
