import { expect, test } from "vitest";
import { answering } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { show } from "../../../test/show.tsx";
import { aWebForm } from "../../../test/web-forms.ts";
import { wordsIn } from "../../platform/words.ts";
import { formWords } from "./form-labels.ts";
import { TakeAway } from "./TakeAway.tsx";

const t = wordsIn("en", formWords);

test("the address and the code to copy are those of the form", async () => {
  answering({ "GET /me": aMe() });
  const form = aWebForm();
  const screen = await show(<TakeAway webForm={form} />);
  await expect.element(screen.getByRole("textbox", { name: t.link })).toHaveValue(form.address);
  const [script, frame, html, json] = Array.from(document.querySelectorAll("pre"), ({ textContent }) => textContent);
  expect(script).toContain(`data-trato-form="${form.address}"`);
  expect(frame).toContain(`<iframe src="${form.address}?embed=1&amp;lang=en"`);
  expect(html).toContain(`<form method="post" action="${form.address}?lang=en">`);
  expect(json).toContain(`fetch("${form.address}"`);
});
