import { useState } from "react";
import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { type Shown, show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { uiWords } from "../labels.ts";
import { ColumnsMenu } from "./ColumnsMenu.tsx";

const t = wordsIn("en", uiWords);
const all = ["Name", "City", "Phone"].map((label) => ({ id: label.toLowerCase(), label }));
const usual = ["name", "city"];

function Choosing() {
  const [ids, setIds] = useState<readonly string[] | null>(null);
  const shown = (ids ?? usual).map((id) => ({ id }));
  return (
    <>
      <ColumnsMenu all={all} shown={shown} onChoose={setIds} isChosen={ids !== null} />
      <p data-testid="shown">{(ids ?? usual).join(" ")}</p>
    </>
  );
}

async function opened(): Promise<Shown> {
  const screen = await show(<Choosing />);
  await screen.getByRole("button", { name: t.columns }).click();
  await expect.element(screen.getByRole("checkbox", { name: "Name" })).toHaveFocus();
  return screen;
}

async function says(screen: Shown, ids: string): Promise<void> {
  await expect.element(screen.getByTestId("shown")).toHaveTextContent(ids);
}

test("columns are taken in and out and put in order with the keys alone", async () => {
  const screen = await opened();
  await userEvent.keyboard("{ArrowDown}{ArrowDown} ");
  await says(screen, "name city phone");
  await userEvent.keyboard("{Alt>}{ArrowUp}{ArrowUp}{/Alt}");
  await says(screen, "phone name city");
  await expect.element(screen.getByRole("checkbox", { name: "Phone" })).toHaveFocus();
  await userEvent.keyboard("{ArrowDown} ");
  await says(screen, "phone city");
  await expect.element(screen.getByRole("checkbox", { name: "Name" })).toHaveFocus();
});

test("and by pointing; the last one stays, and the usual ones come back", async () => {
  const screen = await opened();
  await screen.getByRole("button", { name: t.columnDown("Name") }).click();
  await says(screen, "city name");
  await screen.getByText("City").click();
  await says(screen, "name");
  await expect.element(screen.getByRole("checkbox", { name: "Name" })).toBeDisabled();
  await screen.getByRole("button", { name: t.usualColumns }).click();
  await says(screen, "name city");
});
