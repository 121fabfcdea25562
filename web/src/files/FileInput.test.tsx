import { expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { show } from "../../test/show.tsx";
import { FileInput } from "./FileInput.tsx";

test("the same file is chosen again", async () => {
  const onChoose = vi.fn<(files: File[]) => void>();
  const screen = await show(<FileInput ref={null} label="Logo" onChoose={onChoose} />);
  for (const _ of [1, 2]) await userEvent.upload(screen.getByLabelText("Logo"), new File(["bytes"], "logo.png"));
  await expect.poll(() => onChoose.mock.calls.map(([files]) => files[0]?.name)).toEqual(["logo.png", "logo.png"]);
});
