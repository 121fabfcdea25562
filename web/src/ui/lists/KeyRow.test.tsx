import { useRef } from "react";
import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { show } from "../../../test/show.tsx";
import { KeyRow } from "./KeyRow.tsx";
import { useRowKeys } from "./row-keys.ts";

const rows = ["First", "Second"];

function Rows() {
  const grid = useRef<HTMLDivElement>(null);
  const keys = useRowKeys({ grid, label: "Rows", rows, scrollTo: () => undefined });
  return (
    <div ref={grid} role="grid" tabIndex={-1} aria-label="Rows" onKeyDown={keys.onKeyDown}>
      {rows.map((row, index) => (
        <KeyRow key={row} index={index} keys={keys}>
          {row}
        </KeyRow>
      ))}
    </div>
  );
}

test("one row is reached with Tab, and the arrows lead to the others", async () => {
  const screen = await show(<Rows />);
  const row = (name: string) => screen.getByRole("row", { name });
  await userEvent.tab();
  await expect.element(row("First")).toHaveFocus();
  await userEvent.keyboard("{ArrowDown}");
  await expect.element(row("Second")).toHaveFocus();
  await expect.element(row("First")).toHaveAttribute("tabindex", "-1");
});
