import { expect, test, vi } from "vitest";
import { answering, refused } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { formWords } from "./form-labels.ts";
import { NewWebForm } from "./NewWebForm.tsx";

const t = wordsIn("en", formWords);

test("a name that is taken is said at its field", async () => {
  answering({
    "GET /me": aMe(),
    "POST /web-forms": refused("web_form.name_taken", {
      errors: [{ path: "name", code: "web_form.name_taken", message: "So not." }],
    }),
  });
  const screen = await show(<NewWebForm onClose={vi.fn<() => void>()} />);
  const name = screen.getByRole("textbox", { name: t.name });
  await name.fill("Contact");
  await screen.getByRole("button", { name: t.create }).click();
  await expect.element(name).toHaveAttribute("aria-invalid", "true");
});
