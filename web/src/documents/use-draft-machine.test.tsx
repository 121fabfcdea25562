import { beforeEach, expect, test, vi } from "vitest";
import { type Shown, show } from "../../test/show.tsx";
import { queryClient } from "../platform/queries.ts";
import { keepUnsentOf, unsentAt, unsentPlaces } from "../platform/store/unsent.ts";
import { type DocumentKind, useDraftMachine } from "./use-draft-machine.ts";

type Bill = { version: number; terms: string };
type Kind = DocumentKind<Bill, { id: string }, { terms: string }>;

const bill = { version: 1, terms: "" };
const save = vi.fn<Kind["save"]>();
const kind: Kind = {
  queryKey: ["bill"],
  place: "bill 1",
  keptOf: ({ version, terms }) => ({ version, header: { terms }, lines: [] }),
  isComplete: () => true,
  isBegun: () => true,
  save,
  changedElsewhere: "changed",
};

/** A bill of which one can type the terms. */
function Terms() {
  const { draft, steps, machine } = useDraftMachine(bill, kind);
  return (
    <>
      <input
        aria-label="terms"
        value={draft.mine.header.terms ?? ""}
        onChange={({ target }) => machine.dispatch({ type: "typed", header: { terms: target.value } })}
      />
      <button type="button" onClick={() => machine.retrace("undo")}>
        {steps.canUndo ? "undo" : "nothing to undo"}
      </button>
      <output>{draft.saving}</output>
    </>
  );
}

const terms = (screen: Shown) => screen.getByLabelText("terms");

beforeEach(() => {
  keepUnsentOf("w", "m");
  save.mockReset();
});

test("what is typed is in the browser's store with the key that typed it, until the server has it", async () => {
  const answer = Promise.withResolvers<Bill>();
  save.mockReturnValue(answer.promise);
  const screen = await show(<Terms />);
  await terms(screen).fill("30 days");
  expect(unsentAt("bill 1")).toMatchObject({ header: { terms: "30 days" }, over: { terms: "" } });
  await expect.poll(() => save.mock.calls.length).toBe(1);
  expect(unsentAt("bill 1")).not.toBeNull();
  answer.resolve({ version: 2, terms: "30 days" });
  await expect.poll(() => screen.getByRole("status").first().element().textContent).toBe("saved");
  expect(unsentAt("bill 1")).toBeNull();
});

test("a closed window sends it so that the call outlives the page, and the store keeps it for the next time", async () => {
  save.mockReturnValue(Promise.withResolvers<Bill>().promise);
  const screen = await show(<Terms />);
  await terms(screen).fill("60 days");
  dispatchEvent(new PageTransitionEvent("pagehide"));
  expect(save.mock.calls.map(([edit, options]) => [edit.header, options])).toEqual([
    [{ terms: "60 days" }, { isLeaving: true }],
  ]);
  expect(unsentAt("bill 1")).toMatchObject({ header: { terms: "60 days" } });
});

test("what a closed tab left is found, and is gone when the server has it", async () => {
  const edit = { version: 1, header: { terms: "90 days" }, over: { terms: "" }, edits: [] };
  localStorage.setItem("trato.unsent w m bill 1\nanother tab", JSON.stringify(edit));
  const answer = Promise.withResolvers<Bill>();
  save.mockReturnValue(answer.promise);
  const screen = await show(<Terms />);
  await expect.element(terms(screen)).toHaveValue("90 days");
  await expect.poll(() => save.mock.calls.length).toBe(1);
  answer.resolve({ version: 2, terms: "90 days" });
  await expect.poll(() => unsentPlaces()).toEqual([]);
});

test("a step is taken back after it was saved too, and that is sent", async () => {
  queryClient.setQueryData(kind.queryKey, bill);
  save.mockImplementation(async ({ header, version }) => ({ version: version + 1, terms: header.terms ?? "" }));
  const screen = await show(<Terms />);
  await terms(screen).fill("30 days");
  await expect.poll(() => save.mock.calls.length).toBe(1);
  await screen.getByRole("button", { name: "undo", exact: true }).click();
  await expect.element(screen.getByRole("button", { name: "nothing to undo" })).toBeVisible();
  await expect
    .poll(() => save.mock.calls.at(-1)?.[0])
    .toMatchObject({ header: { terms: "" }, over: { terms: "30 days" } });
});
