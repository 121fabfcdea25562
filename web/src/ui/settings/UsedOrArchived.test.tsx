import { expect, test, vi } from "vitest";
import { show } from "../../../test/show.tsx";
import { UsedOrArchived } from "./UsedOrArchived.tsx";

test("what is in use is shown until what is archived is asked for", async () => {
  const onChange = vi.fn<(isArchived: boolean) => void>();
  const screen = await show(<UsedOrArchived isArchived={false} onChange={onChange} />);
  await screen.getByText("Archived").click();
  expect(onChange).toHaveBeenCalledExactlyOnceWith(true);
});
