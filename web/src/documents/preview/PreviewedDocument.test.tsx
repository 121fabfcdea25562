import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { answering } from "../../../test/answers.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { documentWords } from "../labels.ts";
import { PreviewedDocument } from "./PreviewedDocument.tsx";
import { PreviewToggle } from "./PreviewToggle.tsx";

const t = wordsIn("en", documentWords);

test("the editor has its history below and its pages beside", async () => {
  await page.viewport(1440, 900);
  localStorage.setItem("trato.preview", "open");
  answering({ "GET /auth/drawn": { page: 1, pages: 1, picture: "<svg xmlns='http://www.w3.org/2000/svg'/>" } });
  const screen = await show(
    <PreviewedDocument addressOf={(shown) => `/api/auth/drawn?page=${shown}`} history={<p>It was made.</p>}>
      <PreviewToggle group="Purchase" />
      <input aria-label="field" />
    </PreviewedDocument>,
  );
  await expect.element(screen.getByRole("img", { name: `${t.preview}: ${t.pageOf(1, 1)}` })).toBeVisible();
  const [field, history, paper] = [
    screen.getByLabelText("field"),
    screen.getByText("It was made."),
    screen.getByRole("complementary", { name: t.preview }),
  ].map((shown) => shown.element().getBoundingClientRect());
  expect(history?.top).toBeGreaterThanOrEqual(field?.bottom ?? Infinity);
  expect(paper?.left).toBeGreaterThanOrEqual(field?.right ?? Infinity);
});
