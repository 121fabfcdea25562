import { useQuery } from "@tanstack/react-query";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { answering, askedOf, onItsWay, refused, sentTo } from "../../test/answers.ts";
import { aSale } from "../../test/sales.ts";
import { type Shown, show } from "../../test/show.tsx";
import { patch, useCommand } from "./commands.ts";
import { queryClient, reading } from "./queries.ts";

const sale = aSale({ state: "draft", terms: "Old", version: 3 });
const edit = "PATCH /sales/:saleId";
const saleQuery = reading("GET /sales/:saleId", { saleId: sale.id }, { sale: sale.id });
const done = vi.fn<(terms: string | null) => void>();

type Options = NonNullable<Parameters<typeof useCommand<typeof edit>>[1]>;

/** A quotation's terms on screen, and a button that changes them. */
function Terms({ options, to = ["New"] }: { options?: Options; to?: string[] }) {
  const { data } = useQuery(saleQuery);
  const command = useCommand(edit, { done: ({ terms }) => done(terms), ...options });
  return (
    <>
      <output aria-label="terms">{data?.terms}</output>
      {to.map((terms) => (
        <button key={terms} onClick={() => command.run({ saleId: sale.id, terms })}>
          {terms}
        </button>
      ))}
      <output aria-label="state">{command.isRunning ? "running" : (command.error?.message ?? "quiet")}</output>
    </>
  );
}

const touches: Options["touches"] = (_, after) => [
  { kind: "sale", id: sale.id, ...(after && { version: after.version }) },
];
const optimistic: Options["optimistic"] = ({ terms }) =>
  patch<typeof sale>(saleQuery, (former) => ({ ...former, terms: terms ?? null }));

const timesRead = () => askedOf("GET /sales/:saleId").length;
const press = (screen: Shown, name = "New") => screen.getByRole("button", { name, exact: true }).click();
const terms = (screen: Shown) => screen.getByLabelText("terms");
const state = (screen: Shown) => screen.getByLabelText("state");

beforeEach(() => {
  done.mockClear();
  answering({ "GET /sales/:saleId": sale, [edit]: aSale({ terms: "New", version: 4 }) });
});

describe("a command", () => {
  test("says what came of it to the one who gave it", async () => {
    const screen = await show(<Terms />);
    await press(screen);
    await expect.poll(() => done.mock.calls).toEqual([["New"]]);
    expect(askedOf(edit)).toEqual([{ saleId: sale.id, terms: "New" }]);
  });

  test("is under way until it is answered", async () => {
    const late = onItsWay(edit);
    answering({ [edit]: () => late.promise });
    const screen = await show(<Terms />);
    await press(screen);
    await expect.element(state(screen)).toHaveTextContent("running");
    late.resolve(aSale({ version: 4 }));
    await expect.element(state(screen)).toHaveTextContent("quiet");
  });

  test("has what follows the record asked again, and nothing else", async () => {
    const screen = await show(<Terms options={{ touches }} />);
    await expect.element(terms(screen)).toHaveTextContent("Old");
    queryClient.setQueryData(reading("GET /roles", {}).queryKey, { roles: [] });
    answering({ "GET /sales/:saleId": aSale({ terms: "New", version: 4 }) });
    await press(screen);
    await expect.element(terms(screen)).toHaveTextContent("New");
    expect(queryClient.getQueryState(reading("GET /roles", {}).queryKey)?.isInvalidated).toBe(false);
  });

  test("leaves alone what shows the record at this version already", async () => {
    const after = aSale({ terms: "New", version: 4 });
    const screen = await show(
      <Terms options={{ touches, done: () => queryClient.setQueryData(saleQuery.queryKey, after) }} />,
    );
    await expect.element(terms(screen)).toHaveTextContent("Old");
    const before = timesRead();
    await press(screen);
    await expect.element(terms(screen)).toHaveTextContent("New");
    expect(timesRead()).toBe(before);
  });
});

describe("what is shown before the server has it", () => {
  test("is on screen at once, and stays", async () => {
    const late = onItsWay(edit);
    answering({ [edit]: () => late.promise });
    const screen = await show(<Terms options={{ optimistic }} />);
    await expect.element(terms(screen)).toHaveTextContent("Old");
    await press(screen);
    await expect.element(terms(screen)).toHaveTextContent("New");
    late.resolve(aSale({ terms: "New", version: 4 }));
    await expect.element(state(screen)).toHaveTextContent("quiet");
    await expect.element(terms(screen)).toHaveTextContent("New");
  });

  test("is taken back when the server refuses it, with the reason", async () => {
    answering({ [edit]: refused("sale.not_draft", { detail: "It is sent already.", status: 400 }) });
    const screen = await show(<Terms options={{ optimistic }} />);
    await expect.element(terms(screen)).toHaveTextContent("Old");
    await press(screen);
    await expect.element(screen.getByRole("heading", { name: "It is sent already." })).toBeVisible();
    await expect.element(terms(screen)).toHaveTextContent("Old");
  });
});

describe("a refusal", () => {
  test("is shown in place where there is one for it, and not as a toast", async () => {
    answering({ [edit]: refused("sale.not_draft", { detail: "It is sent already." }) });
    const screen = await show(<Terms options={{ failed: () => true }} />);
    await press(screen);
    await expect.element(state(screen)).toHaveTextContent("It is sent already.");
    expect(screen.getByRole("heading").elements()).toEqual([]);
    expect(done).not.toHaveBeenCalled();
  });

  test("because the record changed has it asked again", async () => {
    const screen = await show(<Terms options={{ touches }} />);
    await expect.element(terms(screen)).toHaveTextContent("Old");
    answering({ [edit]: refused("record.changed"), "GET /sales/:saleId": aSale({ terms: "Theirs", version: 4 }) });
    await press(screen);
    await expect.element(terms(screen)).toHaveTextContent("Theirs");
  });

  test("of another kind leaves what is on screen", async () => {
    answering({ [edit]: refused("invalid", { status: 400, detail: "Too long" }) });
    const screen = await show(<Terms options={{ touches }} />);
    await expect.element(terms(screen)).toHaveTextContent("Old");
    const before = timesRead();
    await press(screen);
    await expect.element(screen.getByRole("heading", { name: "Too long" })).toBeVisible();
    expect(timesRead()).toBe(before);
  });
});

describe("when somebody else changed the same", () => {
  const details = { theirs: { terms: "Theirs" }, yours: { terms: "New" }, version: 7 };
  const conflict = refused("record.changed", { details });

  test("both are said, and one's own goes over the version that is there when one says so", async () => {
    answering({ [edit]: ({ version }) => (version === 7 ? aSale({ terms: "New", version: 8 }) : conflict) });
    const screen = await show(<Terms />);
    await press(screen);
    await expect.element(screen.getByRole("heading", { name: /Now it says “Theirs”, you wrote “New”/ })).toBeVisible();
    expect(askedOf(edit)).toHaveLength(1);
    await screen.getByRole("button", { name: "Keep mine" }).click();
    await expect.poll(() => done.mock.calls).toEqual([["New"]]);
    expect(askedOf(edit)[1]).toEqual({ saleId: sale.id, terms: "New", version: 7 });
  });

  test("it is not offered where the screen settles it itself", async () => {
    answering({ [edit]: conflict });
    const screen = await show(<Terms options={{ failed: ({ code }) => code === "record.changed" }} />);
    await press(screen);
    await expect.element(state(screen)).toHaveTextContent("record.changed");
    expect(screen.getByRole("button", { name: "Keep mine" }).elements()).toEqual([]);
  });
});

describe("commands of one queue", () => {
  const version = vi.fn<() => number>();
  const queue: Options["queue"] = { id: "sale", version };

  test("go one after the other, each with the version of its turn", async () => {
    const [first, second] = [onItsWay(edit), onItsWay(edit)];
    const answers = [first.promise, second.promise];
    answering({ [edit]: () => answers.shift() ?? refused("none") });
    version.mockReturnValueOnce(3).mockReturnValueOnce(4);
    const screen = await show(<Terms options={{ queue }} to={["One", "Two"]} />);
    await press(screen, "One");
    await press(screen, "Two");
    expect(askedOf(edit).map((asked) => [asked.terms, asked.version])).toEqual([["One", 3]]);
    first.resolve(aSale({ version: 4 }));
    await expect
      .poll(() => askedOf(edit).map((asked) => [asked.terms, asked.version]))
      .toEqual([
        ["One", 3],
        ["Two", 4],
      ]);
    second.resolve(aSale({ version: 5 }));
    await expect.element(state(screen)).toHaveTextContent("quiet");
  });

  test("go on after one that is refused", async () => {
    const answers = [refused("no", { detail: "No" }), aSale({ version: 4 })];
    answering({ [edit]: () => answers.shift() ?? refused("none") });
    version.mockReturnValue(3);
    const screen = await show(<Terms options={{ queue }} to={["One", "Two"]} />);
    await press(screen, "One");
    await press(screen, "Two");
    await expect.poll(() => sentTo(edit)).toHaveLength(2);
    await expect.poll(() => done.mock.calls).toHaveLength(1);
  });
});
