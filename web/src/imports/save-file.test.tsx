import { expect, test, vi } from "vitest";
import { saveFile } from "./save-file.ts";

test("a text is offered to be saved under its name", () => {
  const click = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
  saveFile({ fileName: "rows.csv", content: "name" });
  const [link] = click.mock.contexts;
  expect(link).toMatchObject({ download: "rows.csv" });
  click.mockRestore();
});
