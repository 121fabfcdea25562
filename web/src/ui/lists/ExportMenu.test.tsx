import { expect, onTestFinished, test } from "vitest";
import { show } from "../../../test/show.tsx";
import { ExportMenu } from "./ExportMenu.tsx";

const address = (asked: string): string => `/api/contacts/export?search=Robles&${asked}&language=en&workspace=robles`;

test("takes the list out with its filters, in the reader's language, as what one chooses, with the columns shown or all", async () => {
  const asked: string[] = [];
  const hear = (event: MouseEvent) => {
    if (!(event.target instanceof HTMLAnchorElement)) return;
    event.preventDefault();
    asked.push(event.target.href.replace(location.origin, ""));
  };
  document.addEventListener("click", hear);
  onTestFinished(() => document.removeEventListener("click", hear));
  const screen = await show(
    <ExportMenu
      list="contacts"
      filters={{ search: "Robles", columns: "name", archived: undefined }}
      lines={{ list: "cards", label: "Card by card" }}
    />,
  );
  for (const name of ["As CSV", "As a spreadsheet (XLSX)", "All columns (CSV)", "All lines (CSV)"]) {
    await screen.getByRole("button", { name: "Export" }).click();
    await screen.getByRole("menuitem", { name, exact: true }).click();
  }
  expect(asked).toEqual([
    address("columns=name&format=csv"),
    address("columns=name&format=xlsx"),
    address("format=csv"),
    address("format=csv").replace("contacts", "cards"),
  ]);
});
