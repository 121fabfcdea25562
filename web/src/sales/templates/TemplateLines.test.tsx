import { useState } from "react";
import { beforeEach, expect, test } from "vitest";
import { answering } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { aQuotationTemplate } from "../../../test/quotation-templates.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { periodWords } from "@trato/domain/documents/recurring/periods.ts";
import { lineChoiceWords } from "../choices/choice-labels.ts";
import { discountWords } from "../discounts/discount-labels.ts";
import { saleWords } from "../labels.ts";
import { quotationTemplateWords } from "./quotation-template-labels.ts";
import { TemplateLines } from "./TemplateLines.tsx";
import { type TypedLine, valuesOfTemplate } from "./template-values.ts";

const t = wordsIn("en", quotationTemplateWords);
const [choiceText, discountText, saleText] = [
  wordsIn("en", lineChoiceWords),
  wordsIn("en", discountWords),
  wordsIn("en", saleWords),
];

beforeEach(() => {
  answering({ "GET /me": aMe(), "GET /units": { items: [] }, "GET /products/pick": { items: [] } });
});

function Lines({ onLines }: { onLines: (lines: readonly TypedLine[]) => void }) {
  const [lines, setLines] = useState(valuesOfTemplate(aQuotationTemplate()).lines);
  onLines(lines);
  return (
    <TemplateLines
      value={lines}
      onChange={setLines}
      errorOf={(path) => (path === "lines.1.quantity" ? "Too few" : undefined)}
    />
  );
}

test("lines are typed, moved, added and taken away; what is wrong stands at its line", async () => {
  let lines: readonly TypedLine[] = [];
  const screen = await show(<Lines onLines={(now) => (lines = now)} />);
  const second = screen.getByRole("group", { name: t.line(2) });
  await expect.element(second.getByText("Too few")).toBeVisible();
  await second.getByRole("textbox", { name: t.price }).fill("80");
  expect(lines[1]).toMatchObject({ unitPrice: "80", discount: "5" });
  await second.getByRole("button", { name: t.more }).click();
  await screen.getByRole("menuitem", { name: t.moveUp }).click();
  expect(lines.map(({ kind }) => kind)).toEqual(["product", "section"]);
  await screen.getByRole("button", { name: t.note }).click();
  await screen.getByRole("textbox", { name: t.note }).fill("Carried upstairs");
  expect(lines[2]).toMatchObject({ kind: "note", name: "Carried upstairs" });
  await screen
    .getByRole("group", { name: t.line(1) })
    .getByRole("button", { name: t.more })
    .click();
  await screen.getByRole("menuitem", { name: t.removeLine }).click();
  expect(lines.map(({ kind }) => kind)).toEqual(["section", "note"]);
});

test("a line is offered beside what counts, is paid each month, and a section gives something off", async () => {
  let lines: readonly TypedLine[] = [];
  const screen = await show(<Lines onLines={(now) => (lines = now)} />);
  const [first, second] = [1, 2].map((place) => screen.getByRole("group", { name: t.line(place) }));
  const choose = async (place: typeof first, name: string) => {
    await place!.getByRole("button", { name: t.more }).click();
    await screen.getByRole("menuitem", { name }).click();
  };
  await choose(second, choiceText.makeOption);
  await expect.element(second!.getByText(choiceText.option, { exact: true })).toBeVisible();
  await choose(second, periodWords.monthly.en);
  await expect.element(second!.getByText(periodWords.monthly.en)).toBeVisible();
  await choose(first, saleText.hideLines);
  await expect.element(first!.getByText(saleText.linesHidden)).toBeVisible();
  await first!.getByRole("textbox", { name: discountText.onSection }).fill("10");
  expect(lines).toMatchObject([
    { hidesLines: true, sectionDiscount: { kind: "percent", percent: "10" } },
    { choice: "option", period: "monthly" },
  ]);
});
