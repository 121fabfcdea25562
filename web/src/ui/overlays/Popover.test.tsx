import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { show } from "../../../test/show.tsx";
import { Button } from "../Button.tsx";
import { Popover } from "./Popover.tsx";

test("opens beside its button with the focus inside, and Escape leads back to the button", async () => {
  const screen = await show(
    <Popover title="Columns" trigger={<Button>Open</Button>}>
      <button type="button">First</button>
    </Popover>,
  );
  const opener = screen.getByRole("button", { name: "Open" });
  await opener.click();
  await expect.element(screen.getByRole("dialog", { name: "Columns" })).toBeVisible();
  await expect.element(screen.getByRole("button", { name: "First" })).toHaveFocus();
  await userEvent.keyboard("{Escape}");
  await expect.element(screen.getByRole("dialog")).not.toBeInTheDocument();
  await expect.element(opener).toHaveFocus();
});
