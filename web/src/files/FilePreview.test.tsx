import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { answering } from "../../test/answers.ts";
import { aFile } from "../../test/files.ts";
import { anId } from "../../test/ids.ts";
import { show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { FilesSection } from "./FilesSection.tsx";
import { fileWords } from "./labels.ts";

const t = wordsIn("en", fileWords);

test("pictures are looked at one after the other, by the arrows too, past what is only saved", async () => {
  const files = ["One.png", "Program.exe", "Two.png"].map((name, place) =>
    aFile({ id: anId(800 + place), name, mediaType: name.endsWith("png") ? "image/png" : "application/x-msdownload" }),
  );
  answering({ "GET /sales/:saleId/files": { items: files } });
  const screen = await show(<FilesSection holder={{ kind: "sale", id: anId(400) }} />);
  await screen.getByRole("link", { name: "One.png" }).click();
  await expect
    .element(screen.getByRole("img", { name: "One.png" }))
    .toHaveAttribute("src", expect.stringMatching(/^.api.files/));
  await expect.element(screen.getByRole("button", { name: t.before })).toBeDisabled();
  await userEvent.keyboard("{ArrowRight}");
  await expect.element(screen.getByRole("img", { name: "Two.png" })).toBeInTheDocument();
  await expect.element(screen.getByRole("button", { name: t.after })).toBeDisabled();
  await screen.getByRole("button", { name: t.before }).click();
  await expect.element(screen.getByRole("dialog", { name: "One.png" })).toBeVisible();
  await userEvent.keyboard("{Escape}");
  await expect.element(screen.getByRole("dialog")).not.toBeInTheDocument();
});
