import { expect, test, vi } from "vitest";
import { aFile } from "../../test/files.ts";
import { anId } from "../../test/ids.ts";
import { show } from "../../test/show.tsx";
import { FileContent } from "./FileContent.tsx";

test("a PDF and a text are shown by the browser, in a frame of their own", async () => {
  const screen = await show(<FileContent file={aFile({ name: "Note.pdf", mediaType: "application/pdf" })} />);
  await expect.element(screen.getByTitle("Note.pdf")).toHaveAttribute("src", expect.stringContaining(anId(800)));
});

test("a viewer that takes the focus gives it back, for Escape to be heard", async () => {
  const screen = await show(
    <div role="dialog" tabIndex={-1}>
      <FileContent file={aFile({ name: "Note.pdf", mediaType: "application/pdf" })} />
    </div>,
  );
  const frame = screen.getByTitle("Note.pdf").element() as HTMLIFrameElement; // it is the only element of this title
  await new Promise((loaded) => frame.addEventListener("load", loaded, { once: true }));
  frame.focus();
  await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByRole("dialog").element()));
});
