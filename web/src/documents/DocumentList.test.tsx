import type { Decimal } from "@trato/domain/decimal.ts";
import type { NextActivity } from "@trato/domain/fields/next-activity.ts";
import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { show } from "../../test/show.tsx";
import type { PagedQuery } from "../platform/queries.ts";
import { wordsIn } from "../platform/words.ts";
import { DocumentList } from "./DocumentList.tsx";
import { documentWords } from "./labels.ts";
import { useDocumentColumns } from "./use-document-columns.tsx";

const t = wordsIn("en", documentWords);

type Bill = {
  id: string;
  number: string | null;
  about: string;
  currency: string;
  total: Decimal;
  to: string;
  due: string;
  nextActivity: NextActivity;
};
const sent: Bill = {
  id: "1",
  number: "B00007",
  currency: "EUR",
  about: "Two halls",
  total: "120.5" as Decimal,
  to: "Café Norte",
  due: "1 Dec",
  nextActivity: null,
};
const draft: Bill = { ...sent, id: "2", number: null, to: "Robles" };

const billsOf = (bills: readonly Bill[]): PagedQuery<Bill> => ({
  queryKey: ["bills", bills],
  queryFn: () => Promise.resolve({ items: bills, nextCursor: null }),
  initialPageParam: null,
  getNextPageParam: () => null,
  meta: { follows: {} },
});

const look = {
  partnerLabel: "Customer",
  partnerInFile: "to",
  partnerSort: "toId",
  partnerOf: ({ to }: Bill) => to,
  renderState: ({ number }: Bill) => (number ? "Sent" : "Not sent"),
  renderDay: ({ due }: Bill) => due,
  columns: [{ id: "due", label: "Due", width: "100px", render: ({ due }: Bill) => due }],
};

function Bills({ bills }: { bills: readonly Bill[] }) {
  return (
    <DocumentList<Bill>
      list="purchases"
      filters={{}}
      total={undefined}
      label="Bills"
      query={billsOf(bills)}
      columns={useDocumentColumns(look)}
      sort={undefined}
      onSort={() => undefined}
      look={look}
      addressOf={({ id }) => `/w/robles/bills/${id}`}
      empty={<p>No bills yet.</p>}
    />
  );
}

const list = (bills: readonly Bill[]) => show(<Bills bills={bills} />);

test("shows what every document has, and between state and total what only this kind has", async () => {
  const screen = await list([sent]);
  const heads = () =>
    screen
      .getByRole("columnheader")
      .elements()
      .map(({ textContent }) => textContent);
  await expect.poll(heads).toEqual(["", t.number, "Customer", t.about, t.state, "Due", "Next activity", t.total]);
  await expect
    .element(screen.getByRole("row").last())
    .toHaveTextContent("B00007Café NorteTwo hallsSent1 DecNo activity€120.50");
});

test("calls one without a number a draft", async () => {
  const screen = await list([draft]);
  await expect.element(screen.getByText(t.draft)).toBeVisible();
});

test("opens one on its page", async () => {
  const screen = await list([draft, sent]);
  await screen.getByText("B00007").click();
  await expect.poll(screen.address).toBe("/w/robles/bills/1");
});

test("is a card on a phone: whose it is and what it comes to, then number, day and state", async () => {
  await page.viewport(390, 844);
  const screen = await list([sent]);
  await expect.element(screen.getByRole("row").last()).toHaveTextContent("Café Norte€120.50B000071 DecSent");
});

test("says what is missing where there is none", async () => {
  const screen = await list([]);
  await expect.element(screen.getByText("No bills yet.")).toBeVisible();
});
