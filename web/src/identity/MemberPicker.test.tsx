import { useState } from "react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { answering, askedOf } from "../../test/answers.ts";
import { aMember, aTeam } from "../../test/identity.ts";
import { anId } from "../../test/ids.ts";
import { type Shown, show } from "../../test/show.tsx";
import { MemberPicker, type PickedMember } from "./MemberPicker.tsx";
import { type PickedTeam, TeamPicker } from "./TeamPicker.tsx";

const change = vi.fn<(value: unknown) => void>();
const field = (screen: Shown) => screen.getByRole("combobox");
const options = (screen: Shown) =>
  screen
    .getByRole("option")
    .elements()
    .map((each) => each.textContent);

beforeEach(() => void change.mockClear());

function Salesperson() {
  const [member, setMember] = useState<PickedMember | null>(null);
  return <MemberPicker value={member} onChange={(next) => (setMember(next), change(next))} />;
}

const team = (value: PickedTeam | null) => show(<TeamPicker value={value} onChange={change} />);

test("somebody of the workspace is found among those who have not left, and only who they are is kept", async () => {
  answering({ "GET /members": { items: [aMember()], nextCursor: null } });
  const screen = await show(<Salesperson />);
  await field(screen).fill("luis");
  await expect.poll(() => options(screen)).toEqual(["LPLuis Pardo"]);
  await userEvent.keyboard("{Enter}");
  expect(change.mock.calls).toEqual([[{ id: anId(5), name: "Luis Pardo" }]]);
  expect(new Set(askedOf("GET /members").map(({ active }) => active))).toEqual(new Set(["true"]));
});

describe("a team", () => {
  const north = aTeam();
  const old = aTeam({ id: anId(41), name: "Old", archivedAt: "2026-01-01T08:00:00Z" });
  beforeEach(() => answering({ "GET /teams": { items: [north, old] } }));

  test("that is archived is not offered any more", async () => {
    const screen = await team(null);
    await field(screen).click();
    await expect.poll(() => options(screen)).toEqual(["North"]);
  });

  test("that is archived stays where it was chosen, and can be changed", async () => {
    const screen = await team({ id: old.id, name: old.name });
    await expect.element(field(screen)).toHaveValue("Old");
    await field(screen).fill("north");
    await expect.poll(() => options(screen)).toEqual(["North"]);
    await userEvent.keyboard("{Enter}");
    expect(change.mock.calls).toMatchObject([[{ id: north.id, name: "North" }]]);
  });
});
