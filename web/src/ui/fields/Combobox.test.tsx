import { useState } from "react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { answering, askedOf, refused } from "../../../test/answers.ts";
import { aMember } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { type Shown, show } from "../../../test/show.tsx";
import { reading } from "../../platform/queries.ts";
import { wordsIn } from "../../platform/words.ts";
import { uiWords } from "../labels.ts";
import { CheckList } from "./CheckList.tsx";
import { ChoiceCombobox } from "./ChoiceCombobox.tsx";
import { Combobox } from "./Combobox.tsx";
import { SearchCombobox } from "./SearchCombobox.tsx";
import { SuggestInput } from "./SuggestInput.tsx";
import { TagsField } from "./TagsField.tsx";

const t = wordsIn("en", uiWords);
const change = vi.fn<(value: unknown) => void>();
const changes = () => change.mock.calls.map(([value]) => value);
beforeEach(() => void change.mockClear());

const countries = [
  { value: "ES", label: "España" },
  { value: "MX", label: "México", about: "MXN" },
  { value: "PT", label: "Portugal" },
];

function Country({ from = null, isClearable = true }: { from?: string | null; isClearable?: boolean }) {
  const [value, setValue] = useState(from);
  const choose = (next: string | null) => (setValue(next), change(next));
  return (
    <ChoiceCombobox aria-label="where" choices={countries} value={value} onChange={choose} isClearable={isClearable} />
  );
}

const field = (screen: Shown) => screen.getByRole("combobox");
const options = (screen: Shown) =>
  screen
    .getByRole("option")
    .elements()
    .map((each) => each.textContent);

describe("one of many", () => {
  test.each([
    ["mex", ["MéxicoMXN"]],
    ["ESPAÑA", ["España"]],
    ["mxn", ["MéxicoMXN"]],
    ["o", ["MéxicoMXN", "Portugal"]],
  ])("is found by typing %j, accents or not", async (text, found) => {
    const screen = await show(<Country />);
    await field(screen).fill(text);
    await expect.poll(() => options(screen)).toEqual(found);
  });

  test("is chosen with Enter: the first that fits", async () => {
    const screen = await show(<Country />);
    await field(screen).fill("port");
    await expect.poll(() => options(screen)).toEqual(["Portugal"]);
    await userEvent.keyboard("{Enter}");
    expect(changes()).toEqual(["PT"]);
    await expect.element(field(screen)).toHaveValue("Portugal");
  });

  test("that is not there is said", async () => {
    const screen = await show(<Country />);
    await field(screen).fill("xyz");
    await expect.element(screen.getByText(t.nothingFound)).toBeVisible();
  });

  test("stays chosen where one types and leaves", async () => {
    const screen = await show(<Country from="ES" />);
    await field(screen).fill("mex");
    await userEvent.keyboard("{Escape}");
    await userEvent.tab();
    await expect.element(field(screen)).toHaveValue("España");
    expect(changes()).toEqual([]);
  });

  test("is taken away with its cross, where it may be none", async () => {
    const screen = await show(<Country from="ES" />);
    await field(screen).hover();
    await screen.getByRole("button", { name: t.clear }).click();
    expect(changes()).toEqual([null]);
    await screen.rerender(<Country from="ES" isClearable={false} />);
  });

  test("cannot be taken away where there must be one", async () => {
    const screen = await show(<Country from="ES" isClearable={false} />);
    expect(screen.getByRole("button", { name: t.clear }).elements()).toEqual([]);
  });
});

function Made() {
  return (
    <Combobox<string>
      value={null}
      onChange={change}
      items={["Oak"]}
      onSearch={() => undefined}
      keyOf={(each) => each}
      labelOf={(each) => each}
      create={{ label: (text) => `Create “${text}”`, run: (text) => change(`new ${text}`) }}
    />
  );
}

test("what is not there can be made from what was typed, without the spaces around it", async () => {
  const screen = await show(<Made />);
  await field(screen).click();
  await expect.poll(() => options(screen)).toEqual(["Oak"]);
  await field(screen).fill("  Elm ");
  await screen.getByRole("option", { name: "Create “Elm”" }).click();
  expect(changes()).toEqual(["new Elm"]);
});

const luis = aMember();
const ana = aMember({ id: anId(6), name: "Ana Ruiz" });
const found = (search: string) => reading("GET /members", { search, limit: 20 });

function Member() {
  const [member, setMember] = useState<{ id: string; name: string } | null>(null);
  return (
    <SearchCombobox
      value={member}
      onChange={setMember}
      query={found}
      keyOf={({ id }) => id}
      labelOf={({ name }) => name}
    />
  );
}

describe("somebody found by the server", () => {
  test("is asked for only once one comes to the field", async () => {
    answering({ "GET /members": { items: [luis, ana], nextCursor: null } });
    const screen = await show(<Member />);
    expect(askedOf("GET /members")).toEqual([]);
    await field(screen).click();
    await expect.poll(() => options(screen)).toEqual(["Luis Pardo", "Ana Ruiz"]);
  });

  test("is asked for when the fingers rest, not with every key", async () => {
    answering({ "GET /members": ({ search }) => ({ items: search ? [ana] : [luis, ana], nextCursor: null }) });
    const screen = await show(<Member />);
    await field(screen).click();
    await userEvent.keyboard("ana");
    await expect.poll(() => options(screen)).toEqual(["Ana Ruiz"]);
    const searches = new Set(askedOf("GET /members").map(({ search }) => search));
    expect([...searches].filter(Boolean)).toEqual(["ana"]);
  });

  test("cannot be found where the search does not work, and that is said", async () => {
    answering({ "GET /members": refused("no", { status: 403 }) });
    const screen = await show(<Member />);
    await field(screen).click();
    await expect.element(screen.getByText(t.failedSearch)).toBeVisible();
  });
});

function Tags({ from = [] }: { from?: string[] }) {
  const [tags, setTags] = useState(from);
  return (
    <TagsField
      aria-label="tags"
      value={tags}
      known={["Muebles", "Roble"]}
      onChange={(next) => (setTags(next), change(next))}
    />
  );
}

describe("tags", () => {
  test("are chosen among the known ones, accents and capitals or not", async () => {
    const screen = await show(<Tags />);
    await field(screen).fill("mueb");
    await screen.getByRole("option", { name: "Muebles" }).click();
    expect(changes()).toEqual([["Muebles"]]);
    await expect.element(field(screen)).toHaveValue("");
  });

  test("are made by typing them, once whatever their capitals", async () => {
    const screen = await show(<Tags from={["Mesa"]} />);
    await field(screen).fill("Silla");
    await userEvent.keyboard("{Enter}");
    expect(changes()).toEqual([["Mesa", "Silla"]]);
    await field(screen).fill("MESA");
    expect(options(screen)).toEqual([]);
    await field(screen).fill("roble");
    await expect.poll(() => options(screen)).toEqual(["Roble"]);
  });

  test("are taken away with their cross, or the last one with Backspace", async () => {
    const screen = await show(<Tags from={["Mesa", "Silla", "Banco"]} />);
    await screen.getByRole("button", { name: t.removeTag("Mesa") }).click();
    await field(screen).click();
    await userEvent.keyboard("{Backspace}");
    expect(changes()).toEqual([["Silla", "Banco"], ["Silla"]]);
  });
});

function Source() {
  const [text, setText] = useState("");
  return (
    <SuggestInput
      aria-label="source"
      value={text}
      onChange={(next) => (setText(next), change(next))}
      known={["Feria", "Web", "Recomendación"]}
    />
  );
}

describe("a text that others wrote before", () => {
  test("is offered while one types, and may be another", async () => {
    const screen = await show(<Source />);
    await field(screen).fill("recomendacion");
    await expect.poll(() => options(screen)).toEqual(["Recomendación"]);
    await screen.getByRole("option").click();
    expect(changes().at(-1)).toBe("Recomendación");
    await field(screen).fill("Radio");
    expect(options(screen)).toEqual([]);
    expect(changes().at(-1)).toBe("Radio");
  });
});

function Teams({ count }: { count: number }) {
  const [value, setValue] = useState<string[]>(["t0"]);
  const choices = Array.from({ length: count }, (_, index) => ({ value: `t${index}`, label: `Team ${index}` }));
  return (
    <CheckList
      label="Teams"
      placeholder="Find"
      choices={choices}
      value={value}
      onChange={(next) => (setValue(next), change(next))}
    />
  );
}

describe("several of many", () => {
  test("are ticked and unticked one by one, in the order of the ticks", async () => {
    const screen = await show(<Teams count={3} />);
    await screen.getByRole("checkbox", { name: "Team 2" }).click();
    await screen.getByRole("checkbox", { name: "Team 0" }).click();
    expect(changes()).toEqual([["t0", "t2"], ["t2"]]);
    expect(screen.getByRole("textbox").elements()).toEqual([]);
  });

  test("are narrowed by typing where they are many, and what is hidden stays chosen", async () => {
    const screen = await show(<Teams count={12} />);
    await screen.getByRole("textbox", { name: "Find" }).fill("11");
    await screen.getByRole("checkbox", { name: "Team 11" }).click();
    expect(screen.getByRole("checkbox").elements()).toHaveLength(1);
    expect(changes()).toEqual([["t0", "t11"]]);
  });
});
