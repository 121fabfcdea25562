import { expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { show } from "../../test/show.tsx";
import { type Creation, useCreateButton } from "./use-create-button.tsx";

const run = vi.fn<() => void>();
const creation: Creation = { id: "deal.create", label: "New deal", group: "Deals", run };

const Page = ({ creation }: { creation: Creation | false }) => <>{useCreateButton(creation)}</>;

test("makes one by its button and by the key C", async () => {
  run.mockClear();
  const screen = await show(<Page creation={creation} />);
  await screen.getByRole("button", { name: "New deal" }).click();
  await userEvent.keyboard("c");
  expect(run).toHaveBeenCalledTimes(2);
});

test("is nowhere for those who may not, nor is its key", async () => {
  run.mockClear();
  const screen = await show(<Page creation={false} />);
  await userEvent.keyboard("c");
  await expect.element(screen.getByRole("button", { name: "New deal" })).not.toBeInTheDocument();
  expect(run).not.toHaveBeenCalled();
});

test("leaves its place in the title to others on a phone, but not its key", async () => {
  run.mockClear();
  const screen = await show(<Page creation={{ ...creation, isHiddenOnPhone: true }} />);
  await expect.element(screen.getByRole("button", { name: "New deal" })).toBeVisible();
  await page.viewport(390, 844);
  await expect.element(screen.getByText("New deal")).not.toBeVisible();
  await userEvent.keyboard("c");
  expect(run).toHaveBeenCalledOnce();
});
