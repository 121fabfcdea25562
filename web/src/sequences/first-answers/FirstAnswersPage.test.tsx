import { beforeEach, expect, test } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { aSequence } from "../../../test/sequences.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { firstAnswerWords } from "./first-answer-labels.ts";
import { FirstAnswersPage } from "./FirstAnswersPage.tsx";

const t = wordsIn("en", firstAnswerWords);
const template = {
  id: anId<"mail_templates">(901),
  name: "Thank you",
  uses: ["opportunity" as const],
  texts: { en: { subject: "Hello", body: "We are here." } },
  isArchived: false,
  version: 1,
};
const rule = (source: "form" | "mail", given = {}) => ({
  source,
  templateId: null,
  sequenceId: null,
  needsConsent: false,
  version: 0,
  ...given,
});

beforeEach(() =>
  answering({
    "GET /me": aMe(),
    "GET /mail-templates": { items: [template] },
    "GET /sequences": { items: [aSequence()] },
    "GET /first-answer-rules": { items: [rule("mail"), rule("form", { templateId: template.id, version: 4 })] },
    "PATCH /first-answer-rules": rule("mail", { templateId: template.id, version: 1 }),
  }),
);

test("a template is chosen for a source, and that is taken back", async () => {
  const screen = await show(<FirstAnswersPage />);
  await screen.getByRole("combobox", { name: `${t.template}: E-mail` }).click();
  await screen.getByRole("option", { name: "Thank you" }).click();
  await screen.getByRole("button", { name: "Undo" }).click();
  await expect
    .poll(() => askedOf("PATCH /first-answer-rules"))
    .toEqual([
      { source: "mail", version: 0, templateId: template.id },
      { source: "mail", version: 1, templateId: null },
    ]);
});

test("where there is an answer it may ask for consent", async () => {
  const screen = await show(<FirstAnswersPage />);
  await screen.getByRole("switch", { name: t.needsConsent }).click();
  await expect
    .poll(() => askedOf("PATCH /first-answer-rules"))
    .toEqual([{ source: "form", version: 4, needsConsent: true }]);
});

test("whoever does not lead reads it", async () => {
  const screen = await show(<FirstAnswersPage />, { me: aMe({ member: { role: "sales" } }) });
  await expect.element(screen.getByRole("combobox", { name: `${t.sequence}: Form` })).toBeDisabled();
});
