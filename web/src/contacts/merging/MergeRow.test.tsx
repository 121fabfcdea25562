import { expect, test, vi } from "vitest";
import { show } from "../../../test/show.tsx";
import { MergeRow, ToldRow } from "./MergeRow.tsx";

const cells = [
  { value: "a", of: "Acme", shown: "One" },
  { value: "b", shown: "Two", isOffered: false },
  { value: "all", shown: "Both", isWide: true },
];

test("one of what they say is chosen, by the keys as well; what is not offered is not", async () => {
  const onChoose = vi.fn<(...given: unknown[]) => void>();
  const screen = await show(<MergeRow label="Title" cells={cells} value="a" onChoose={onChoose} />);
  const radio = (name: RegExp) => screen.getByRole("radiogroup", { name: "Title" }).getByRole("radio", { name });
  await expect.element(radio(/One/)).toBeChecked();
  await expect.element(radio(/Two/)).toBeDisabled();
  await radio(/Both/).click();
  expect(onChoose).toHaveBeenCalledExactlyOnceWith("all", expect.anything());
});

test("what is only told of each has no choice", async () => {
  const screen = await show(<ToldRow label="Belongs to it" cells={cells} />);
  await expect.element(screen.getByText("Belongs to it")).toBeVisible();
  await expect.element(screen.getByRole("radio")).not.toBeInTheDocument();
});
