import { expect, onTestFinished, test } from "vitest";
import { show } from "../../../test/show.tsx";
import { ExportMenu } from "./ExportMenu.tsx";

const address = (format: string): string =>
  `/api/contacts/export?search=Robles&format=${format}&language=en&workspace=robles`;

test("takes the list out with its filters, in the reader's language, as what one chooses", async () => {
  const asked: string[] = [];
  const hear = (event: MouseEvent) => {
    if (!(event.target instanceof HTMLAnchorElement)) return;
    event.preventDefault();
    asked.push(event.target.href.replace(location.origin, ""));
  };
  document.addEventListener("click", hear);
  onTestFinished(() => document.removeEventListener("click", hear));
  const screen = await show(<ExportMenu list="contacts" filters={{ search: "Robles", archived: undefined }} />);
  for (const name of ["As CSV", "As a spreadsheet (XLSX)"]) {
    await screen.getByRole("button", { name: "Export" }).click();
    await screen.getByRole("menuitem", { name }).click();
  }
  expect(asked).toEqual([address("csv"), address("xlsx")]);
});
