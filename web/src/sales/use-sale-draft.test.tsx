import { useSuspenseQuery } from "@tanstack/react-query";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { answering, askedOf, onItsWay, refused, sentTo } from "../../test/answers.ts";
import { anId } from "../../test/ids.ts";
import { aSale, aSaleLine } from "../../test/sales.ts";
import { type Shown, show } from "../../test/show.tsx";
import { typeAtOnce } from "../../test/type-at-once.ts";
import { DocumentTitle } from "../documents/DocumentTitle.tsx";
import { documentWords } from "../documents/labels.ts";
import { queryClient } from "../platform/queries.ts";
import { keepUnsentOf, unsentPlaces } from "../platform/store/unsent.ts";
import { wordsIn } from "../platform/words.ts";
import { saleWords } from "./labels.ts";
import { LineTable } from "./lines/LineTable.tsx";
import { saleQuery } from "./queries.ts";
import { useSaleDraft } from "./use-sale-draft.ts";

const t = wordsIn("en", saleWords);
const table = aSaleLine({ id: anId(110), name: "Oak table", quantity: "1" });
const chair = aSaleLine({ id: anId(120), name: "Chair", quantity: "4" });
const quotation = aSale({ lines: [table, chair], version: 3 });
const edit = "PATCH /sales/:saleId";

/** The lines of a quotation as its page has them. */
function Quotation() {
  const { data: sale } = useSuspenseQuery(saleQuery(quotation.id));
  const draft = useSaleDraft(sale);
  return (
    <>
      <output>{draft.saving}</output>
      <LineTable sale={sale} draft={draft} amounts={[]} isLocked={false} />
    </>
  );
}

/** The same with its title, and what is said there. */
function Title() {
  const { data: sale } = useSuspenseQuery(saleQuery(quotation.id));
  const draft = useSaleDraft(sale);
  return (
    <>
      <DocumentTitle
        kind="Quotation"
        number={null}
        elsewhere={null}
        state={null}
        saving={draft.saving}
        unsent={draft.unsent}
        incomplete=""
        actions={null}
      >
        {sale.customer.name}
      </DocumentTitle>
      <LineTable sale={sale} draft={draft} amounts={[]} isLocked={false} />
    </>
  );
}

/** A server that keeps what it is sent. */
let kept = quotation;
const keeps = () => {
  const edits = askedOf(edit).at(-1)?.lineEdits ?? [];
  const lines = kept.lines.map((line) => ({ ...line, ...(edits.find(({ id }) => id === line.id)?.set as object) })); // fields of a line
  kept = aSale({ lines, version: kept.version + 1 });
  return kept;
};

const quantity = (screen: Shown, line: number) => screen.getByLabelText(t.quantity).nth(line);
const type = (screen: Shown, line: number, text: string) => typeAtOnce(quantity(screen, line), text);
/** The quantities that a call changes: of the table, and of the chairs. */
const quantitiesIn = (call: number) => {
  const { lineEdits = [] } = askedOf(edit)[call] ?? {};
  return [table, chair].map(({ id }) => lineEdits.find((its) => its.id === id)?.set?.quantity);
};
const rest = (milliseconds = 600) => vi.advanceTimersByTimeAsync(milliseconds);
const saving = (screen: Shown) => screen.getByRole("status").first();

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  kept = quotation;
  answering({
    "GET /sales/:saleId": () => kept,
    "GET /sales/:saleId/availability": { items: [] },
    "GET /taxes": { items: [] },
    "GET /products/pick": { items: [] },
    "GET /fiscal-positions": { items: [] },
    [edit]: keeps,
  });
});

const opened = () => show(<Quotation />);

describe("a quotation saves itself", () => {
  test("when the fingers rest, once for all that was typed", async () => {
    const screen = await opened();
    await type(screen, 0, "2");
    await type(screen, 1, "6");
    await expect.element(saving(screen)).toHaveTextContent("unsaved");
    await rest();
    await expect.poll(() => saving(screen).element().textContent).toBe("saved");
    expect(askedOf(edit)).toHaveLength(1);
    expect(quantitiesIn(0)).toEqual(["2", "6"]);
    expect(askedOf(edit)[0]?.version).toBe(3);
  });

  test("again with the version that the answer brought", async () => {
    const screen = await opened();
    await type(screen, 0, "2");
    await rest();
    await expect.poll(() => saving(screen).element().textContent).toBe("saved");
    await type(screen, 0, "3");
    await rest();
    await expect.poll(() => askedOf(edit).map(({ version }) => version)).toEqual([3, 4]);
  });

  test("with what was typed while a save was under way, after its answer", async () => {
    const late = onItsWay(edit);
    answering({ [edit]: () => late.promise });
    const screen = await opened();
    await type(screen, 0, "2");
    await rest();
    await expect.poll(() => askedOf(edit)).toHaveLength(1);
    await type(screen, 1, "6");
    await rest();
    expect(askedOf(edit)).toHaveLength(1);
    answering({ [edit]: keeps });
    late.resolve(aSale({ lines: [aSaleLine({ ...table, quantity: "2" }), chair], version: 4 }));
    await expect.poll(() => quantitiesIn(1)).toEqual([undefined, "6"]);
    await expect.element(quantity(screen, 1)).toHaveValue("6");
  });

  test("not while a number is none, with the one that was there before, and all of it once that is mended", async () => {
    const screen = await opened();
    await type(screen, 0, "2");
    const price = screen.getByLabelText(t.price).nth(0);
    await typeAtOnce(price, "1,234.56.7");
    await rest();
    await expect.element(saving(screen)).toHaveTextContent("incomplete");
    expect(askedOf(edit)).toHaveLength(0);
    await price.fill("1.234,56");
    await rest();
    await expect.poll(() => saving(screen).element().textContent).toBe("saved");
    expect(JSON.stringify(askedOf(edit)[0])).toContain(`"unitPrice":"1234.56"`);
    expect(JSON.stringify(askedOf(edit)[0])).not.toContain("unread");
  });

  test("not while a line has no product yet, and all of it once that is taken away", async () => {
    const screen = await opened();
    await screen.getByRole("button", { name: t.addProduct }).click();
    await type(screen, 0, "2");
    await rest();
    await expect.element(saving(screen)).toHaveTextContent("incomplete");
    expect(askedOf(edit)).toHaveLength(0);
    await screen.getByRole("button", { name: documentWords.removeLine.en }).last().click();
    await rest();
    await expect.poll(() => quantitiesIn(0)).toEqual(["2", undefined]);
  });
});

describe("nothing typed is lost", () => {
  test("when one leaves before the fingers rested", async () => {
    const screen = await opened();
    await type(screen, 0, "2");
    await screen.unmount();
    await expect.poll(() => quantitiesIn(0)).toEqual(["2", undefined]);
  });

  test("when one leaves a line behind that was never begun", async () => {
    const screen = await opened();
    await type(screen, 0, "2");
    await screen.getByRole("button", { name: t.addProduct }).click();
    await screen.unmount();
    await expect.poll(() => quantitiesIn(0)).toEqual(["2", undefined]);
  });

  test("when one leaves a line in which a number is none: it is there with that text when one comes back", async () => {
    keepUnsentOf("w", "m");
    const screen = await opened();
    await type(screen, 1, "6");
    await screen.getByLabelText(t.price).nth(0).fill("1,234.56.7");
    await screen.unmount();
    await expect.poll(() => quantitiesIn(0)).toEqual([undefined, "6"]);
    await expect.poll(() => kept.lines[1]?.quantity).toBe("6");
    expect(unsentPlaces()).toHaveLength(1);
    const again = await opened();
    await expect.element(again.getByLabelText(t.price).nth(0)).toHaveValue("1,234.56.7");
    await again.getByLabelText(t.price).nth(0).fill("12");
    await rest();
    await expect.poll(() => unsentPlaces()).toEqual([]);
  });

  test("when the window is closed: the call outlives it", async () => {
    const screen = await opened();
    await type(screen, 0, "2");
    dispatchEvent(new PageTransitionEvent("pagehide"));
    await expect.poll(() => quantitiesIn(0)).toEqual(["2", undefined]);
    expect(sentTo(edit)[0]?.keepalive).toBe(true);
  });

  test("when the window is closed during a save: it goes over what that one says", async () => {
    const late = onItsWay(edit);
    answering({ [edit]: () => late.promise });
    const screen = await opened();
    await type(screen, 0, "2");
    await rest();
    await type(screen, 0, "3");
    dispatchEvent(new PageTransitionEvent("pagehide"));
    await expect.poll(() => askedOf(edit).map(({ version }) => version)).toEqual([3, 3]);
    expect(askedOf(edit)[1]?.lineEdits).toMatchObject([{ set: { quantity: "3" }, over: { quantity: "2" } }]);
    late.resolve(quotation);
  });

  test("when the server can't be reached: it stays on screen, and goes when that is back", async () => {
    answering({ [edit]: refused("network", { status: 503, detail: "Trato is starting" }) });
    const screen = await opened();
    await type(screen, 0, "2");
    await rest();
    await expect.element(screen.getByText("Trato is starting")).toBeVisible();
    await expect.element(quantity(screen, 0)).toHaveValue("2");
    answering({ [edit]: keeps });
    await rest(5_000);
    await expect.poll(() => saving(screen).element().textContent).toBe("saved");
    expect(kept.lines[0]?.quantity).toBe("2");
  });
});

const wrong = (status: number) => refused("input.invalid", { status, detail: "That does not work" });

describe("what the server has not got", () => {
  test.each([
    ["500", wrong(500)],
    ["400", wrong(400)],
    ["no network", () => Promise.reject(new TypeError("Failed to fetch"))],
  ])("is said at its line, and goes with another try: %s", async (_, failure) => {
    answering({ [edit]: failure });
    const screen = await opened();
    await type(screen, 1, "6");
    await rest();
    const line = screen.getByRole("listitem").nth(1);
    await expect.element(line.getByRole("alert")).toBeVisible();
    expect(screen.getByRole("listitem").first().getByRole("alert").elements()).toEqual([]);
    answering({ [edit]: keeps });
    await line.getByRole("button", { name: "Try again" }).click();
    await expect.poll(() => saving(screen).element().textContent).toBe("saved");
    expect(kept.lines[1]?.quantity).toBe("6");
    expect(screen.getByRole("alert").elements()).toEqual([]);
  });

  test("is there again when the document is opened anew, and goes then", async () => {
    keepUnsentOf("w", "m");
    answering({ [edit]: wrong(500) });
    const screen = await opened();
    await type(screen, 0, "2");
    await screen.unmount();
    await expect.poll(() => askedOf(edit)).toHaveLength(1);
    answering({ [edit]: keeps });
    const again = await opened();
    await expect.element(quantity(again, 0)).toHaveValue("2");
    await rest();
    await expect.poll(() => kept.lines[0]?.quantity).toBe("2");
    expect(unsentPlaces()).toEqual([]);
  });
});

const theirs = (...lines: Parameters<typeof aSaleLine>[0][]) =>
  aSale({ lines: lines.map((line) => aSaleLine(line)), version: 4 });

describe("when somebody else writes meanwhile", () => {
  test("another line of theirs is shown beside one's own, and both stand", async () => {
    const screen = await opened();
    await type(screen, 0, "2");
    kept = theirs(table, { ...chair, quantity: "9" });
    queryClient.setQueryData(saleQuery(quotation.id).queryKey, kept);
    await expect.element(quantity(screen, 1)).toHaveValue("9");
    await rest();
    await expect.poll(() => kept.lines.map((line) => line.quantity)).toEqual(["2", "9"]);
    expect(askedOf(edit)[0]?.version).toBe(4);
  });

  test("the same cell shows what both say, until one has chosen", async () => {
    answering({
      [edit]: () => {
        kept = theirs({ ...table, quantity: "9" }, chair);
        const values = { lines: [] };
        return refused("record.changed", { details: { theirs: values, yours: values, version: 4 } });
      },
    });
    const screen = await opened();
    await type(screen, 0, "2");
    await userEvent.tab();
    await rest();
    await expect.element(screen.getByText("Now it says “9”, you wrote “2”.", { exact: false })).toBeVisible();
    await expect.element(quantity(screen, 0)).toHaveValue("2");
    answering({ [edit]: keeps });
    await screen.getByRole("button", { name: "Keep mine" }).click();
    await expect.poll(() => kept.lines[0]?.quantity).toBe("2");
    expect(askedOf(edit).at(-1)).toMatchObject({ version: 4, lineEdits: [{ over: { quantity: "9" } }] });
  });
});

test("what is refused as the quotation became an order stays at its line, until one gives it up", async () => {
  keepUnsentOf("w", "m");
  answering({
    [edit]: () => {
      kept = aSale({ lines: [table, chair], state: "confirmed", version: 4 });
      return refused("sale.confirmed", { detail: "It is an order by now" });
    },
  });
  const screen = await show(<Title />);
  await type(screen, 1, "6");
  await rest();
  const line = screen.getByRole("listitem").nth(1);
  await expect.element(line.getByText("It is an order by now")).toBeVisible();
  await expect.element(quantity(screen, 1)).toHaveValue("6");
  expect(unsentPlaces()).toHaveLength(1);
  await screen.getByRole("button", { name: "Discard mine" }).click();
  await expect.element(quantity(screen, 1)).toHaveValue("4");
  expect(unsentPlaces()).toEqual([]);
});

test("a page that comes back from the browser's memory asks what there is now before it sends again", async () => {
  const screen = await opened();
  await type(screen, 0, "2");
  await expect.element(saving(screen)).toHaveTextContent("unsaved"); // the page hears by now that it comes back
  kept = aSale({ lines: [aSaleLine({ ...table, quantity: "2" }), chair], version: 4 });
  dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
  await expect.poll(() => saving(screen).element().textContent).toBe("saved");
  expect(askedOf(edit)).toEqual([]);
});

test("an answer that comes late is not shown over what others have changed since", async () => {
  const late = onItsWay(edit);
  answering({ [edit]: () => late.promise });
  const screen = await opened();
  await type(screen, 0, "2");
  await userEvent.tab();
  await rest();
  await expect.poll(() => askedOf(edit)).toHaveLength(1);
  const theirs = aSale({ lines: [aSaleLine({ ...table, quantity: "9" }), chair], version: 5 });
  queryClient.setQueryData(saleQuery(quotation.id).queryKey, theirs);
  late.resolve(aSale({ lines: [aSaleLine({ ...table, quantity: "2" }), chair], version: 4 }));
  await expect.element(quantity(screen, 0)).toHaveValue("9");
});
