import { bulkLists, type BulkList } from "@trato/domain/bulk/inputs.ts";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { answering } from "../../test/answers.ts";
import { aMember } from "../../test/identity.ts";
import { someKnownValues, threeStages } from "../../test/opportunities.ts";
import { anId } from "../../test/ids.ts";
import { aSequence } from "../../test/sequences.ts";
import { aCategory } from "../../test/products.ts";
import { type Shown, show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { useBulkControls } from "./bulk-controls.tsx";
import { bulkFields } from "./changed-names.ts";
import { ChangeMany } from "./ChangeMany.tsx";
import { bulkWords } from "./labels.ts";

const t = wordsIn("en", bulkWords);
const changed = vi.fn<(change: object) => void>();

beforeEach(() => {
  changed.mockClear();
  answering({
    "GET /members": { items: [aMember()], nextCursor: null },
    "GET /teams": { items: [] },
    "GET /stages": { items: threeStages },
    "GET /sequences": { items: [aSequence(), aSequence({ id: anId(905), name: "Off", isOn: false })] },
    "GET /lost-reasons": { items: [] },
    "GET /opportunity-values": someKnownValues(),
    "GET /product-categories": { items: [aCategory()] },
  });
});

const opened = (list: BulkList, begin = {}) =>
  show(<ChangeMany list={list} count={250} begin={begin} onChange={changed} onClose={() => undefined} />);
const button = (screen: Shown) => screen.getByRole("button", { name: t.changeTitle("250") });
const tick = (screen: Shown, name: string) => screen.getByRole("checkbox", { name, exact: true });

describe("only what is ticked is changed:", () => {
  test("nothing at first", async () => {
    const screen = await opened("leads");
    await expect.element(button(screen)).toBeDisabled();
  });

  test("a sequence that is in force is begun with each", async () => {
    const screen = await opened("leads");
    await screen.getByRole("combobox", { name: t.sequenceId }).click();
    expect(screen.getByRole("option", { name: "Off" }).query()).toBeNull();
    await screen.getByRole("option", { name: "After the fair" }).click();
    await button(screen).click();
    expect(changed.mock.calls).toEqual([[{ sequenceId: aSequence().id }]]);
  });

  test("a field that is ticked and left empty is emptied", async () => {
    const screen = await opened("leads");
    await tick(screen, "Salesperson").click();
    await button(screen).click();
    expect(changed.mock.calls).toEqual([[{ salespersonId: null }]]);
  });

  test("a field ticks itself when something is chosen in it, and not to tick it leaves it as it is", async () => {
    const screen = await opened("leads");
    await screen.getByRole("combobox", { name: "Source" }).fill(" Fair ");
    await userEvent.keyboard("{Tab}");
    await expect.element(tick(screen, "Source")).toBeChecked();
    await tick(screen, "Team").click();
    await tick(screen, "Team").click();
    await button(screen).click();
    expect(changed.mock.calls).toEqual([[{ source: "Fair" }]]);
  });

  test("nothing while a day cannot be read", async () => {
    const screen = await opened("opportunities", { expectedClosing: null });
    const day = screen.getByRole("textbox", { name: "Expected closing" });
    await day.fill("someday");
    await button(screen).click();
    await expect.element(day).toHaveAttribute("aria-invalid", "true");
    expect(changed).not.toHaveBeenCalled();
    await day.fill("2026-12-31");
    await button(screen).click();
    expect(changed.mock.calls).toEqual([[{ expectedClosing: "2026-12-31" }]]);
  });

  test("what needs a value waits for it", async () => {
    const screen = await opened("opportunities", { outcome: null });
    await expect.element(button(screen)).toBeDisabled();
    await screen.getByRole("combobox", { name: t.outcome }).click();
    await screen.getByRole("option", { name: t.won }).click();
    await button(screen).click();
    expect(changed.mock.calls).toEqual([[{ outcome: "won" }]]);
  });
});

describe("they are given out in one way:", () => {
  test("shared out among those who are ticked, and then to nobody else", async () => {
    const screen = await opened("leads");
    await tick(screen, t.salespersonIds).click();
    await expect.element(button(screen)).toBeDisabled();
    await expect.element(tick(screen, "Salesperson")).not.toBeInTheDocument();
    await expect.element(tick(screen, t.byRules)).not.toBeInTheDocument();
    await screen.getByRole("checkbox", { name: aMember().name }).click();
    await button(screen).click();
    expect(changed.mock.calls).toEqual([[{ salespersonIds: [aMember().id] }]]);
  });

  test("by the rules, which choose the team too", async () => {
    const screen = await opened("opportunities");
    await tick(screen, t.byRules).click();
    await expect.element(screen.getByText(t.eachByRules)).toBeVisible();
    await expect.element(tick(screen, "Team")).not.toBeInTheDocument();
    await button(screen).click();
    expect(changed.mock.calls).toEqual([[{ byRules: true }]]);
  });
});

function Names({ list }: { list: BulkList }) {
  return <p title="names">{useBulkControls(list).map(({ name }) => `${name} `)}</p>;
}

test.each(bulkLists)("every field of the catalogue that is changed in many %s has its control", async (list) => {
  const screen = await show(<Names list={list} />);
  const names = screen.getByTitle("names").element().textContent.split(" ");
  for (const { name, kind } of bulkFields[list]) expect(names).toContain(kind === "tags" ? "addTags" : name);
});
