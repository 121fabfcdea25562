import { useState } from "react";
import { beforeEach, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { type Shown, show } from "../../../test/show.tsx";
import { FieldProblem } from "./FieldProblem.tsx";
import { Input } from "./Input.tsx";
import { typedTextProps, useTypedText } from "./use-typed-text.ts";

const change = vi.fn<(value: string) => void>();
beforeEach(() => void change.mockClear());

/** A letter that is kept in capitals; two are none. */
const read = (text: string) => (text.length === 1 ? { value: text.toUpperCase() } : null);

function Letter({ isLive }: { isLive: boolean }) {
  const [value, setValue] = useState("A");
  const keep = (next: string) => (setValue(next), change(next));
  const text = useTypedText(value, { read, onChange: keep, isLive });
  return (
    <>
      <button type="button" onClick={() => setValue("Z")}>
        another
      </button>
      <Input aria-label="letter" {...typedTextProps(text, {})} value={text.typed ?? value} />
      {text.isTold && <FieldProblem id={text.problemId} text="Too long" />}
    </>
  );
}

const letter = (screen: Shown) => screen.getByRole("textbox", { name: "letter" });

test.each([
  ["of every key", true, [["B"], ["A"], ["B"]]],
  ["when one leaves", false, [["B"]]],
])("a text is told %s, and the former value while it cannot be read", async (_, isLive, told) => {
  const screen = await show(<Letter isLive={isLive} />);
  await letter(screen).fill("b");
  await letter(screen).fill("bc");
  await letter(screen).fill("b");
  await userEvent.tab();
  expect(change.mock.calls).toEqual(told);
  await expect.element(letter(screen)).toHaveValue("B");
});

test("what cannot be read is said when one leaves, as what describes the field", async () => {
  const screen = await show(<Letter isLive />);
  await letter(screen).fill("bc");
  expect(screen.getByRole("alert").elements()).toHaveLength(0);
  await userEvent.tab();
  await expect.element(letter(screen)).toHaveAccessibleDescription("Too long");
  await expect.element(letter(screen)).toHaveValue("bc");
});

test("a value that is given meanwhile takes the place of what cannot be read", async () => {
  const screen = await show(<Letter isLive />);
  await letter(screen).fill("bc");
  await screen.getByRole("button", { name: "another" }).click();
  await expect.element(letter(screen)).toHaveValue("Z");
  expect(screen.getByRole("alert").elements()).toHaveLength(0);
});

/** A letter whose unreadable text is kept by whoever owns it. */
function Kept() {
  const [kept, keep] = useState<string>();
  const text = useTypedText("A", { read, onChange: change, isLive: true, unread: kept, onUnread: keep });
  return (
    <>
      <button type="button" onClick={() => keep("pasted")}>
        paste
      </button>
      <button type="button" onClick={() => keep(undefined)}>
        take back
      </button>
      <Input aria-label="letter" {...typedTextProps(text, {})} value={text.typed ?? "A"} />
    </>
  );
}

test("a text that cannot be read may come from elsewhere, over another one too, and be taken back there", async () => {
  const screen = await show(<Kept />);
  await letter(screen).fill("bc");
  await screen.getByRole("button", { name: "paste" }).click();
  await expect.element(letter(screen)).toHaveValue("pasted");
  await expect.element(letter(screen)).toHaveAttribute("aria-invalid", "true");
  await screen.getByRole("button", { name: "take back" }).click();
  await expect.element(letter(screen)).toHaveValue("A");
});
