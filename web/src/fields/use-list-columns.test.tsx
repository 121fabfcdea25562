import { chosenColumns, fileOf, listColumns } from "@trato/domain/reports/list-columns.ts";
import { type ShownList, shownLists } from "@trato/domain/lists.ts";
import { expect, test } from "vitest";
import { answering, askedOf, refused } from "../../test/answers.ts";
import { aMe } from "../../test/identity.ts";
import { show } from "../../test/show.tsx";
import { useContactColumns } from "../contacts/use-contact-columns.tsx";
import { useDocumentColumns } from "../documents/use-document-columns.tsx";
import { useLeadColumns } from "../opportunities/list/use-lead-columns.tsx";
import { useOpportunityColumns } from "../opportunities/list/use-opportunity-columns.tsx";
import { useProductColumns } from "../products/use-product-columns.tsx";
import { usePurchaseLook } from "../purchasing/use-purchase-look.tsx";
import { useSaleLook } from "../sales/list/use-sale-look.tsx";
import { useTransferColumns } from "../stock/use-transfer-columns.tsx";
import { namesInFile } from "../ui/lists/chosen-columns.ts";
import type { Column } from "../ui/lists/columns.ts";
import { extraColumns } from "./extra-columns.ts";
import { useListColumns } from "./use-list-columns.ts";
import { useReader } from "./use-reader.ts";

/** The columns that each page makes. */
function useOwn(): Record<ShownList, readonly Column<never>[]> {
  return {
    leads: useLeadColumns(),
    opportunities: useOpportunityColumns(),
    contacts: useContactColumns(),
    products: useProductColumns(),
    quotations: useDocumentColumns(useSaleLook("quotation")),
    orders: useDocumentColumns(useSaleLook("order")),
    purchases: useDocumentColumns(usePurchaseLook()),
    deliveries: useTransferColumns("delivery"),
    receipts: useTransferColumns("receipt"),
  };
}

function Names() {
  const own = useOwn();
  const reader = useReader();
  return shownLists.map((list) => {
    const extras = extraColumns(listColumns[fileOf[list]], own[list], reader);
    const ids = [...own[list], ...extras].map(({ id }) => id);
    return (
      <p key={list} data-testid={list}>
        {[namesInFile(own[list]), ids].map((names) => names.join(",")).join(";")}
      </p>
    );
  });
}

test("what a list shows, its file knows; and no column is there twice", async () => {
  const screen = await show(<Names />);
  for (const list of shownLists) {
    const said = screen.getByTestId(list).element().textContent ?? "";
    const [names = [], ids = []] = said.split(";").map((each) => each.split(","));
    expect([list, chosenColumns(fileOf[list], names).map(({ name }) => name)]).toEqual([list, names]);
    expect([list, [...new Set(ids)]]).toEqual([list, ids]);
  }
});

type Guest = { name: string; city: string; email: string };
const guests: Column<Guest>[] = [
  { id: "name", label: "Name", width: "100px", render: ({ name }) => name },
  { id: "city", label: "City", width: "100px", render: ({ city }) => city },
];

function Guests() {
  const { shown, onChoose } = useListColumns("contacts", guests);
  const row = { name: "Ana", city: "Lugo", email: "ana@lugo.example" };
  return (
    <>
      <p data-testid="row">
        {shown.map(({ id, label, render }) => (
          <span key={id}>
            {label}: {render(row)}{" "}
          </span>
        ))}
      </p>
      <button type="button" onClick={() => onChoose(["email", "name"])}>
        choose
      </button>
    </>
  );
}

test("a list shows what its member chose, at once and on the next visit, and what the file knows beside the page's own", async () => {
  answering({ "POST /me/choose-columns": aMe() });
  const screen = await show(<Guests />, { me: aMe({ member: { listColumns: { contacts: ["city", "gone"] } } }) });
  const row = screen.getByTestId("row");
  await expect.element(row).toHaveTextContent("City: Lugo");
  await screen.getByRole("button").click();
  await expect.element(row).toHaveTextContent("E-mail: ana@lugo.example Name: Ana");
  expect(askedOf("POST /me/choose-columns")).toEqual([{ list: "contacts", columns: ["email", "name"] }]);
});

test("a choice that did not reach the server is said, and the list is as it was", async () => {
  answering({ "POST /me/choose-columns": refused("permission.missing"), "GET /me": aMe() });
  const screen = await show(<Guests />);
  await screen.getByRole("button").click();
  await expect.element(screen.getByTestId("row")).toHaveTextContent("Name: Ana City: Lugo");
});
