import { beforeEach, expect, test, vi } from "vitest";
import { answering, askedOf, refused } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { aSequence } from "../../../test/sequences.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { sequenceWords } from "../sequence-labels.ts";
import { SequenceDialog } from "./SequenceDialog.tsx";

const t = wordsIn("en", sequenceWords);
const template = {
  id: anId<"mail_templates">(901),
  name: "Hello again",
  uses: ["opportunity" as const],
  texts: { en: { subject: "Hello", body: "We are here." } },
  isArchived: false,
  version: 1,
};
const close = vi.fn<() => void>();

beforeEach(() => {
  close.mockClear();
  answering({
    "GET /me": aMe(),
    "GET /mail-templates": { items: [template, { ...template, id: anId(902), name: "Order", uses: ["order"] }] },
    "POST /sequences": aSequence(),
    "PATCH /sequences/:sequenceId": aSequence({ version: 2 }),
  });
});

test("one is made by clicking: a mail, two days later a call, and never on a Sunday", async () => {
  const screen = await show(<SequenceDialog sequence={null} onClose={close} />);
  await screen.getByRole("textbox", { name: t.name }).fill("After the fair");
  await screen.getByRole("combobox", { name: t.template }).click();
  expect(screen.getByRole("option", { name: "Order" }).query()).toBeNull();
  await screen.getByRole("option", { name: "Hello again" }).click();
  await screen.getByRole("button", { name: t.addStep }).click();
  const second = screen.getByRole("listitem", { name: t.step("2") });
  await second.getByRole("textbox", { name: t.summary }).fill("Ask what they need");
  await screen.getByRole("button", { name: "Saturday" }).click();
  await screen.getByRole("button", { name: t.create, exact: true }).click();
  await expect.poll(() => close.mock.calls).toHaveLength(1);
  expect(askedOf("POST /sequences")).toMatchObject([
    {
      name: "After the fair",
      isOn: true,
      days: [1, 2, 3, 4, 5, 6],
      steps: [
        { kind: "mail", wait: { amount: 0, unit: "working_days" }, templateId: template.id },
        { kind: "call", wait: { amount: 2, unit: "working_days" }, summary: "Ask what they need", note: null },
      ],
    },
  ]);
});

test("steps change their places and go, and only what changed is sent", async () => {
  const screen = await show(<SequenceDialog sequence={aSequence()} onClose={close} />);
  await screen
    .getByRole("listitem", { name: t.step("2") })
    .getByRole("button", { name: t.moveUp })
    .click();
  await screen.getByRole("button", { name: t.removeStep("2") }).click();
  await screen.getByRole("button", { name: t.save }).click();
  await expect.poll(() => askedOf("PATCH /sequences/:sequenceId")).toHaveLength(1);
  const [, call] = aSequence().steps;
  expect(askedOf("PATCH /sequences/:sequenceId")).toEqual([{ sequenceId: aSequence().id, version: 1, steps: [call] }]);
});

test("what the server refuses is said at its step", async () => {
  const errors = [{ path: "steps.0.templateId", code: "sequence.template", message: "Not offered." }];
  answering({ "PATCH /sequences/:sequenceId": refused("sequence.template", { status: 400, errors }) });
  const screen = await show(<SequenceDialog sequence={aSequence()} onClose={close} />);
  await screen.getByRole("textbox", { name: t.name }).fill("Fair");
  await screen.getByRole("button", { name: t.save }).click();
  await expect.element(screen.getByText("Not offered.")).toBeVisible();
});
