import { beforeEach, expect, test, vi } from "vitest";
import { answering, askedOf, refused } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { show, type Shown } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { templateWords } from "./template-labels.ts";
import { TemplateDialog } from "./TemplateDialog.tsx";

const t = wordsIn("en", templateWords);
const sale = { id: anId<"sales">(100), number: "S00001", customerName: "Acme" };
const trial = "POST /sales/:saleId/try-template";
const made = {
  id: anId<"mail_templates">(700),
  name: "Thanks",
  uses: ["quotation" as const],
  texts: { en: { subject: "Thank you", body: "Dear {{ contact.name }}" } },
  isArchived: false,
  version: 1,
};
const close = vi.fn<() => void>();
const dialog = (template: typeof made | null) => {
  close.mockClear();
  return show(<TemplateDialog template={template} onClose={close} />);
};
const field = (screen: Shown, name: string) => screen.getByRole("textbox", { name, exact: true });

beforeEach(() =>
  answering({
    "GET /me": aMe({ member: { role: "administrator" } }),
    "GET /sales": { items: [sale], nextCursor: null } as never, // of a row its name
    "POST /mail-templates": made,
    [trial]: ({ subject }) => ({ subject, body: "Dear Ana", missing: ["contact.phone"], problems: [] }),
  }),
);

test("one is written in both languages, with placeholders that are found and put where one writes", async () => {
  const screen = await dialog(null);
  await field(screen, t.name).fill("Thanks");
  await field(screen, t.subject).fill("Thank you, ");
  await screen.getByPlaceholder(t.searchPlaceholders).fill("reads it name");
  await screen.getByPlaceholder(t.searchPlaceholders).fill("contact.name");
  await screen.getByRole("button", { name: t.insert("Who reads it · Name") }).click();
  await expect.element(field(screen, t.subject)).toHaveValue("Thank you, {{ contact.name }}");
  await field(screen, t.body).fill("Dear friend");
  await screen.getByRole("button", { name: "Español" }).click();
  await field(screen, t.subject).fill("Gracias");
  await field(screen, t.body).fill("Hola");
  await screen.getByRole("button", { name: t.create }).click();
  await expect.poll(() => close.mock.calls).toHaveLength(1);
  expect(askedOf("POST /mail-templates")).toEqual([
    {
      name: "Thanks",
      uses: ["quotation"],
      texts: {
        en: { subject: "Thank you, {{ contact.name }}", body: "Dear friend" },
        es: { subject: "Gracias", body: "Hola" },
      },
    },
  ]);
});

test("it is tried with a record of those that there are, in the language on screen", async () => {
  const screen = await dialog(made);
  await expect.element(screen.getByText("Dear Ana")).toBeVisible();
  await expect.element(screen.getByText(t.noValue("Who reads it · Phone"))).toBeVisible();
  expect(askedOf(trial)).toMatchObject([{ saleId: sale.id, subject: "Thank you", language: "en" }]);
});

test("what is wrong with it is said with its line, and what was meant, as one writes", async () => {
  const problem = { part: "body", line: 2, near: "contct.name", meant: "contact.name" } as const;
  answering({
    [trial]: {
      subject: "",
      body: "",
      missing: [],
      problems: [{ ...problem, code: "template.unknown_placeholder" }],
    },
  });
  const screen = await dialog(made);
  await expect
    .element(screen.getByText("Line 2: there is no placeholder contct.name. Did you mean contact.name?"))
    .toBeVisible();
});

test("what is refused in the language that is not on screen is said too", async () => {
  const errors = [{ path: "texts.es.body", code: "template.unclosed", message: "Line 1: not closed." }];
  answering({
    "PATCH /mail-templates/:templateId": refused("template.unclosed", { status: 400, errors }),
  });
  const both = { ...made.texts, es: { subject: "Hola", body: "{{ x" } };
  const screen = await dialog({ ...made, texts: both });
  await field(screen, t.name).fill("Other");
  await screen.getByRole("button", { name: t.save }).click();
  await expect.element(screen.getByText("Español: Line 1: not closed.")).toBeVisible();
});

test("without a text nothing is made", async () => {
  const screen = await dialog(null);
  await field(screen, t.name).fill("Thanks");
  await screen.getByRole("button", { name: t.create }).click();
  await expect.element(screen.getByText(t.textMissing)).toBeVisible();
  expect(askedOf("POST /mail-templates")).toEqual([]);
});
