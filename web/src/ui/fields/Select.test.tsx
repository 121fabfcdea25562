import { useState } from "react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { show } from "../../../test/show.tsx";
import { useIsPhone, useIsRoomy, useIsWide } from "../media.ts";
import { Fact } from "../Facts.tsx";
import { Checkbox } from "./Checkbox.tsx";
import { RadioList } from "./RadioList.tsx";
import { Select } from "./Select.tsx";
import { Switch } from "./Switch.tsx";

const change = vi.fn<(value: unknown) => void>();
const changes = () => change.mock.calls.map(([value]) => value);
beforeEach(() => void change.mockClear());

const roles = [
  { value: "sales", label: "Salesperson" },
  { value: "manager", label: "Manager" },
] as const;
type Role = (typeof roles)[number]["value"];

function Role({ disabled = false, from = null }: { disabled?: boolean; from?: Role | null }) {
  const [role, setRole] = useState<Role | null>(from);
  const choose = (next: Role) => (setRole(next), change(next));
  return (
    <Select aria-label="role" options={roles} value={role} onChange={choose} placeholder="Choose" disabled={disabled} />
  );
}

describe("one of a few", () => {
  test("is chosen with keys alone", async () => {
    const screen = await show(<Role from="sales" />);
    await userEvent.tab();
    await userEvent.keyboard("{Enter}");
    await expect.element(screen.getByRole("option", { name: "Salesperson" })).toBeVisible();
    await userEvent.keyboard("{ArrowDown}{Enter}");
    expect(changes()).toEqual(["manager"]);
    await expect.element(screen.getByRole("combobox", { name: "role" })).toHaveTextContent("Manager");
  });

  test("is asked for where none is chosen yet", async () => {
    const screen = await show(<Role />);
    await expect.element(screen.getByRole("combobox", { name: "role" })).toHaveTextContent("Choose");
  });

  test("stays where one leaves the list with Escape", async () => {
    const screen = await show(<Role from="sales" />);
    await screen.getByRole("combobox").click();
    await userEvent.keyboard("{ArrowDown}{Escape}");
    await expect.poll(() => screen.getByRole("option").elements()).toEqual([]);
    expect(changes()).toEqual([]);
  });

  test("cannot be changed where it is locked", async () => {
    const screen = await show(<Role from="sales" disabled />);
    await screen.getByRole("combobox").click({ force: true });
    expect(screen.getByRole("option").elements()).toEqual([]);
  });
});

function Answer() {
  const [value, setValue] = useState("part");
  const choices = [
    { value: "part", label: "Part of it", about: "3 of 5" },
    { value: "all", label: "All of it" },
  ];
  return (
    <RadioList label="How much" choices={choices} value={value} onChange={(next) => (setValue(next), change(next))} />
  );
}

test("one of a few answers is chosen by its words or with arrows", async () => {
  const screen = await show(<Answer />);
  await screen.getByText("All of it").click();
  await userEvent.keyboard("{ArrowUp}");
  expect(changes()).toEqual(["all", "part"]);
});

describe("on or off", () => {
  test("is said by its words too", async () => {
    const screen = await show(
      <>
        <Switch label="Paid" hint="By card" value={false} onChange={change} />
        <Checkbox label="Sent" hint="By mail" value onChange={change} />
      </>,
    );
    await screen.getByText("Paid").click();
    await screen.getByText("By mail").click();
    expect(changes()).toEqual([true, false]);
  });

  test("is not said where it is locked", async () => {
    const screen = await show(<Switch label="Paid" value={false} onChange={change} disabled />);
    await screen.getByText("Paid").click({ force: true });
    expect(changes()).toEqual([]);
  });
});

function Window() {
  const sizes = [useIsPhone() && "phone", useIsWide() && "wide", useIsRoomy() && "roomy"];
  return <output aria-label="window">{sizes.filter(Boolean).join(" ")}</output>;
}

test("what there is room for follows the window", async () => {
  const screen = await show(<Window />);
  const said = screen.getByLabelText("window");
  for (const [width, sizes] of [
    [1280, "wide roomy"],
    [1279, "wide"],
    [1024, "wide"],
    [1023, ""],
    [768, ""],
    [767, "phone"],
  ] as const) {
    await page.viewport(width, 800);
    await expect.element(said).toHaveTextContent(sizes);
  }
});

test("what is not known is a dash, and nothing is not none", async () => {
  const screen = await show(
    <dl>
      <Fact label="Sent on">{null}</Fact>
      <Fact label="Lines">{0}</Fact>
    </dl>,
  );
  expect(
    screen
      .getByRole("definition")
      .elements()
      .map((each) => each.textContent),
  ).toEqual(["—", "0"]);
});
