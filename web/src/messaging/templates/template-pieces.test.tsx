import { useState } from "react";
import { expect, test, vi } from "vitest";
import { answering } from "../../../test/answers.ts";
import { anId } from "../../../test/ids.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { Textarea } from "../../ui/fields/Textarea.tsx";
import { messagingWords } from "../labels.ts";
import { MailWords } from "../MailWords.tsx";
import { MissingValues } from "./MissingValues.tsx";
import { PlaceholderList } from "./PlaceholderList.tsx";
import { templateWords } from "./template-labels.ts";
import { emptyTemplate } from "./template-values.ts";
import { TemplateChoice } from "./TemplateChoice.tsx";
import { TemplateFields } from "./TemplateFields.tsx";
import { TemplatePreview } from "./TemplatePreview.tsx";
import { useInsertion } from "./use-insertion.ts";
import { useTemplateMenu } from "./use-template-menu.tsx";

const t = wordsIn("en", templateWords);
const noRecords = { "GET /sales": { items: [], nextCursor: null } };
const form = <V extends object>(values: V) => ({
  values,
  set: vi.fn<(changes: Partial<V>) => void>(),
  bind: <K extends keyof V>(name: K) => ({ value: values[name], onChange: () => undefined }),
  errorOf: () => undefined,
  problem: undefined,
  isBusy: false,
  isChanged: false,
  isFound: false,
  giveUp: () => undefined,
  onSubmit: () => undefined,
  reset: () => undefined,
  overtake: () => undefined,
});

test("what has no value is told by its name, what is unknown by its path", async () => {
  const screen = await show(<MissingValues missing={["contact.phone", "gone.by"]} />);
  await expect.element(screen.getByText(t.noValue("Who reads it · Phone and gone.by"))).toBeVisible();
});

test("placeholders are found by either name; where none is, that is said", async () => {
  const choose = vi.fn<(text: string) => void>();
  const screen = await show(<PlaceholderList uses={["order"]} onChoose={choose} />);
  const search = screen.getByPlaceholder(t.searchPlaceholders);
  await search.fill("sale.tot");
  await screen.getByRole("button", { name: /Total/ }).click();
  expect(choose).toHaveBeenCalledWith("{{ sale.total }}");
  await search.fill("nothing like it");
  await expect.element(screen.getByText(t.noPlaceholder)).toBeVisible();
});

test("without templates none is offered", async () => {
  const about = { kind: "contact" as const, id: anId<"contacts">(101) };
  const screen = await show(<TemplateChoice about={about} form={form({ subject: "", body: "" })} />);
  await expect.element(screen.getByRole("combobox")).not.toBeInTheDocument();
});

test("a mail has a subject and a text", async () => {
  const screen = await show(<MailWords form={form({ subject: "Hello", body: "Dear Ana" })} rows={3} />);
  await expect.element(screen.getByLabelText(messagingWords.body.en)).toHaveValue("Dear Ana");
});

test("a template is for something, and says something in the language that one chooses", async () => {
  answering(noRecords);
  const screen = await show(<TemplateFields form={form(emptyTemplate)} />);
  await expect.element(screen.getByRole("checkbox", { name: "Quotation" })).toBeChecked();
  await expect.element(screen.getByText(t.noRecord)).toBeVisible();
});

test("without a record nothing is tried", async () => {
  answering(noRecords);
  const text = { subject: "Hello", body: "Dear {{ contact.name }}" };
  const screen = await show(<TemplatePreview uses={["quotation"]} text={text} language="en" />);
  await expect.element(screen.getByText(t.noRecord)).toBeVisible();
});

function Inserting() {
  const [text, setText] = useState("Dear ,");
  const { noteFocus, insert } = useInsertion();
  return (
    <div onFocus={noteFocus}>
      <Textarea value={text} onChange={setText} aria-label="text" />
      <button onClick={() => insert("Ana")}>insert</button>
    </div>
  );
}

test("a text is put where one wrote last", async () => {
  const screen = await show(<Inserting />);
  const field = screen.getByRole("textbox", { name: "text" });
  await field.click();
  (field.element() as HTMLTextAreaElement).setSelectionRange(5, 5);
  await screen.getByRole("button", { name: "insert" }).click();
  await expect.element(field).toHaveValue("Dear Ana,");
});

function MenuOfOne() {
  const template = {
    id: anId<"mail_templates">(1) as never,
    name: "One",
    uses: [],
    texts: {},
    isArchived: true,
    version: 1,
  };
  const menuOf = useTemplateMenu([template], () => undefined);
  return (
    <p>
      {menuOf(template)
        .flatMap(({ items }) => items.map(({ label }) => label))
        .join()}
    </p>
  );
}

test("what is archived is offered again, and has no place in the order", async () => {
  const screen = await show(<MenuOfOne />);
  await expect.element(screen.getByText([t.edit, t.duplicate, t.unarchive].join())).toBeVisible();
});
