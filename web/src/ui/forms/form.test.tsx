import { beforeEach, describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import * as z from "zod/mini";
import { type Shown, show } from "../../../test/show.tsx";
import { ApiError } from "../../platform/api.ts";
import { giveUpUnsent, keepUnsentOf, unsentPlaces } from "../../platform/store/unsent.ts";
import { chooseLanguage } from "../../platform/words.ts";
import { Field } from "../fields/Field.tsx";
import { Input } from "../fields/Input.tsx";
import { uiWords } from "../labels.ts";
import { useForm } from "./form.ts";
import { FormDialog } from "./FormDialog.tsx";

const schema = z.object({ name: z.string().check(z.minLength(1)), email: z.email() });
const submit = vi.fn<(values: { name: string; email: string }) => Promise<unknown>>();
const close = vi.fn<() => void>();

beforeEach(() => {
  keepUnsentOf("robles", "ana");
  giveUpUnsent();
  submit.mockReset().mockResolvedValue(undefined);
  close.mockReset();
});

function Person() {
  const form = useForm({ place: "person", initial: { name: "", email: "" }, schema, submit });
  return (
    <FormDialog form={form} onClose={close} title="A person" submitLabel="Create">
      <Field label="Name" error={form.errorOf("name")} hint="As on the card">
        <Input {...form.bind("name")} startsFocused />
      </Field>
      <Field label="E-mail" error={form.errorOf("email")}>
        <Input {...form.bind("email")} />
      </Field>
    </FormDialog>
  );
}

const opened = () => show(<Person />);
const name = (screen: Shown) => screen.getByRole("textbox", { name: "Name" });
const email = (screen: Shown) => screen.getByRole("textbox", { name: "E-mail" });
const create = (screen: Shown) => screen.getByRole("button", { name: "Create" });
const problem = (screen: Shown) => screen.getByRole("alert");

async function filled(): Promise<Shown> {
  const screen = await opened();
  await name(screen).fill("Ana");
  await email(screen).fill("ana@robles.example");
  return screen;
}

describe("what does not fit", () => {
  test("is said at its field before anything is sent, and the first one has the focus", async () => {
    const screen = await opened();
    await create(screen).click();
    await expect.element(name(screen)).toHaveAccessibleDescription("Fill this in");
    await expect.element(email(screen)).toHaveAccessibleDescription("Fill this in");
    await expect.element(name(screen)).toHaveFocus();
    expect(submit).not.toHaveBeenCalled();
  });

  test("is said until it is mended, and only there", async () => {
    const screen = await opened();
    await create(screen).click();
    await name(screen).fill("Ana");
    await expect.element(name(screen)).toHaveAccessibleDescription("As on the card");
    await expect.element(email(screen)).toHaveAccessibleDescription("Fill this in");
  });

  test("is said in the reader's language", async () => {
    const screen = await opened();
    chooseLanguage("es");
    await email(screen).fill("ana@");
    await create(screen).click();
    await expect.element(email(screen)).toHaveAccessibleDescription("No es una dirección de correo");
  });
});

describe("what the server refuses", () => {
  test("is said at the field that it names, which has the focus", async () => {
    const errors = [{ path: "email", code: "taken", message: "Somebody has this address" }];
    submit.mockRejectedValue(new ApiError(400, "invalid", "Invalid", errors));
    const screen = await filled();
    await create(screen).click();
    await expect.element(email(screen)).toHaveAccessibleDescription("Somebody has this address");
    await expect.element(email(screen)).toHaveFocus();
    await expect.element(name(screen)).toHaveValue("Ana");
  });

  test("is said above the buttons where its field is not in the form", async () => {
    const errors = [{ path: "teamIds.0", code: "gone", message: "This team is gone" }];
    submit.mockRejectedValue(new ApiError(400, "invalid", "Invalid", errors));
    const screen = await filled();
    await create(screen).click();
    await expect.element(problem(screen)).toHaveTextContent("This team is gone");
  });

  test("as a whole is said above the buttons, until one types", async () => {
    submit.mockRejectedValue(new ApiError(0, "network", "No connection"));
    const screen = await filled();
    await create(screen).click();
    await expect.element(problem(screen)).toHaveTextContent("No connection");
    await name(screen).fill("Ana Ruiz");
    await expect.poll(() => problem(screen).elements()).toEqual([]);
  });

  test("can be sent again", async () => {
    submit.mockRejectedValueOnce(new ApiError(0, "network", "No connection"));
    const screen = await filled();
    await create(screen).click();
    await expect.element(problem(screen)).toHaveTextContent("No connection");
    await create(screen).click();
    await expect.poll(() => submit.mock.calls).toHaveLength(2);
    await expect.poll(() => problem(screen).elements()).toEqual([]);
  });
});

describe("a form in front of the page", () => {
  test.each([
    ["Enter", "{Enter}"],
    ["Ctrl+Enter", "{Control>}{Enter}{/Control}"],
  ])("is sent with %s from a field, once", async (_, keys) => {
    await filled();
    await userEvent.keyboard(keys);
    await expect.poll(() => submit.mock.calls).toEqual([[{ name: "Ana", email: "ana@robles.example" }]]);
  });

  test("is not sent twice while it is on its way", async () => {
    const answer = Promise.withResolvers<void>();
    submit.mockReturnValueOnce(answer.promise);
    const screen = await filled();
    await create(screen).click();
    await expect.element(create(screen)).toHaveAttribute("aria-busy", "true");
    await create(screen).click({ force: true });
    await email(screen).click();
    await userEvent.keyboard("{Enter}");
    answer.resolve();
    await expect.element(create(screen)).not.toHaveAttribute("aria-busy");
    expect(submit).toHaveBeenCalledOnce();
  });

  test.each([
    ["Escape", (screen: Shown) => userEvent.keyboard("{Escape}").then(() => screen)],
    ["the way back", (screen: Shown) => screen.getByRole("button", { name: "Back" }).click()],
    ["its cross", (screen: Shown) => screen.getByRole("button", { name: "Close" }).click()],
  ])("is left with %s, and nothing is sent", async (_, leave) => {
    const screen = await filled();
    await leave(screen);
    await expect.poll(() => close.mock.calls.length).toBe(1);
    expect(submit).not.toHaveBeenCalled();
  });
});

const left = async () => {
  const screen = await filled();
  await screen.unmount();
  return opened();
};

describe("a form that is left half written", () => {
  test("stands there again, says so, and is forgotten when it was sent", async () => {
    const screen = await left();
    await expect.element(name(screen)).toHaveValue("Ana");
    await expect.element(screen.getByText(uiWords.foundAgain.en)).toBeVisible();
    await create(screen).click();
    await expect.poll(unsentPlaces).toEqual([]);
    expect(submit).toHaveBeenCalledExactlyOnceWith({ name: "Ana", email: "ana@robles.example" });
  });

  test("is given up by a press", async () => {
    const screen = await left();
    await screen.getByRole("button", { name: uiWords.giveUpFound.en }).click();
    await expect.element(name(screen)).toHaveValue("");
    await expect.element(screen.getByText(uiWords.foundAgain.en)).not.toBeInTheDocument();
    expect(unsentPlaces()).toEqual([]);
  });

  test("is kept where it is refused after one has left it", async () => {
    const answer = Promise.withResolvers<void>();
    submit.mockReturnValueOnce(answer.promise);
    const screen = await filled();
    await create(screen).click();
    await screen.unmount();
    answer.reject(new ApiError(0, "network", "No connection"));
    const again = await opened();
    await expect.element(name(again)).toHaveValue("Ana");
  });
});
