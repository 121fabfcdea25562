import { expect, test } from "vitest";
import { answering } from "../../../test/answers.ts";
import { aMe, aWorkspace } from "../../../test/identity.ts";
import { show } from "../../../test/show.tsx";
import { aWebForm } from "../../../test/web-forms.ts";
import { wordsIn } from "../../platform/words.ts";
import { formWords } from "./form-labels.ts";
import { FormPreview } from "./FormPreview.tsx";
import { valuesOf } from "./web-form-values.ts";

const t = wordsIn("en", formWords);

test("the page of visitors is shown, in which nothing runs and nothing is sent", async () => {
  answering({ "GET /me": aMe(), "GET /workspace": aWorkspace({ name: "Robles", colour: "#aa0000" }) });
  const screen = await show(<FormPreview values={valuesOf(aWebForm())} language="es" />);
  const frame = screen.getByTitle(t.preview);
  await expect.element(frame).toHaveAttribute("sandbox", "allow-same-origin");
  expect(frame.element().getAttribute("srcdoc")).toContain("--accent:#aa0000");
  expect(frame.element().getAttribute("srcdoc")).toContain("Contacta con nosotros");
});
