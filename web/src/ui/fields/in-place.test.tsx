import { ChosenProperty } from "./Property.tsx";
import { useState } from "react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { type Shown, show } from "../../../test/show.tsx";
import { ApiError } from "../../platform/api.ts";
import { Input } from "./Input.tsx";
import { SuggestInput } from "./SuggestInput.tsx";
import { Textarea } from "./Textarea.tsx";
import { TitleInPlace } from "./TitleInPlace.tsx";
import { keepUnsentOf, unsentPlaces } from "../../platform/store/unsent.ts";
import { useInPlace } from "./in-place.ts";
import { RecordPlace } from "./record-place.ts";

const keep = vi.fn<(value: string) => string | undefined>();
const kept = () => keep.mock.calls.map(([value]) => value);

beforeEach(() => void keep.mockReset());

/** A record's note, which somebody else may change meanwhile. */
function Note({ isArea = false }: { isArea?: boolean }) {
  const [note, setNote] = useState("Old");
  const { error, ...bound } = useInPlace(note, (next) => {
    const problem = keep(next);
    if (!problem) setNote(next);
    return problem;
  });
  return (
    <>
      {isArea ? <Textarea aria-label="note" {...bound} /> : <Input aria-label="note" {...bound} />}
      {error && <p role="alert">{error}</p>}
      <button onClick={() => setNote("Theirs")}>elsewhere</button>
      <button onMouseDown={(event) => event.preventDefault()} onClick={() => setNote("Theirs")}>
        meanwhile
      </button>
    </>
  );
}

const field = (screen: Shown) => screen.getByLabelText("note");
const button = (screen: Shown, name: string) => screen.getByRole("button", { name });

async function typed(text: string, isArea = false): Promise<Shown> {
  const screen = await show(<Note isArea={isArea} />);
  await field(screen).fill(text);
  return screen;
}

const options = (screen: Shown) => screen.getByRole("option").elements().length;

describe("what is typed over a text where it is read", () => {
  test("is kept when one leaves the field", async () => {
    await typed("New");
    expect(kept()).toEqual([]);
    await userEvent.tab();
    expect(kept()).toEqual(["New"]);
  });

  test("is kept with Enter, once", async () => {
    await typed("New");
    await userEvent.keyboard("{Enter}");
    await userEvent.tab();
    expect(kept()).toEqual(["New"]);
  });

  test("is taken back with Escape", async () => {
    const screen = await typed("New");
    await userEvent.keyboard("{Escape}");
    await expect.element(field(screen)).toHaveValue("Old");
    await userEvent.tab();
    expect(kept()).toEqual([]);
  });

  test("is not kept when it says the same again", async () => {
    const screen = await typed("New");
    await field(screen).fill("Old");
    await userEvent.tab();
    expect(kept()).toEqual([]);
  });

  test("goes on in a new line with Enter in an area, and is kept with Ctrl+Enter", async () => {
    const screen = await typed("One", true);
    await userEvent.keyboard("{Enter}Two");
    expect(kept()).toEqual([]);
    await expect.element(field(screen)).toHaveValue("One\nTwo");
    await userEvent.keyboard("{Control>}{Enter}{/Control}");
    expect(kept()).toEqual(["One\nTwo"]);
  });
});

describe("what cannot be kept", () => {
  test("stays to be mended, with the reason, and is kept then", async () => {
    keep.mockReturnValueOnce("Too long");
    const screen = await typed("Much too long");
    await userEvent.keyboard("{Enter}");
    await expect.element(screen.getByRole("alert")).toHaveTextContent("Too long");
    await expect.element(field(screen)).toHaveValue("Much too long");
    await field(screen).fill("Short");
    await expect.poll(() => screen.getByRole("alert").elements()).toEqual([]);
    await userEvent.keyboard("{Enter}");
    expect(kept()).toEqual(["Much too long", "Short"]);
  });

  test("goes with Escape, and the reason with it", async () => {
    keep.mockReturnValueOnce("Too long");
    const screen = await typed("Much too long");
    await userEvent.keyboard("{Enter}");
    await expect.element(screen.getByRole("alert")).toBeVisible();
    await userEvent.keyboard("{Escape}");
    await expect.element(field(screen)).toHaveValue("Old");
    expect(screen.getByRole("alert").elements()).toEqual([]);
  });
});

describe("when somebody else writes meanwhile", () => {
  test("theirs is shown where nothing is typed", async () => {
    const screen = await show(<Note />);
    await button(screen, "elsewhere").click();
    await expect.element(field(screen)).toHaveValue("Theirs");
  });

  test("what one types stays on screen, and theirs is not written over unasked", async () => {
    const screen = await typed("Mine");
    await button(screen, "meanwhile").click();
    await expect.element(field(screen)).toHaveValue("Mine");
    await userEvent.keyboard("{Enter}");
    expect(kept()).toEqual([]);
    await expect.element(screen.getByText("Now it says “Theirs”, you wrote “Mine”.", { exact: false })).toBeVisible();
    await expect.element(field(screen)).toHaveValue("Mine");
  });

  test("theirs stays when one says so", async () => {
    const screen = await typed("Mine");
    await button(screen, "meanwhile").click();
    await userEvent.keyboard("{Enter}");
    await screen.getByRole("button", { name: "Keep theirs" }).click();
    await expect.element(field(screen)).toHaveValue("Theirs");
    expect(kept()).toEqual([]);
  });

  test("one's own is kept over it when one says so", async () => {
    const screen = await typed("Mine");
    await button(screen, "meanwhile").click();
    await userEvent.keyboard("{Enter}");
    await screen.getByRole("button", { name: "Keep mine" }).click();
    expect(kept()).toEqual(["Mine"]);
    await expect.element(field(screen)).toHaveValue("Mine");
  });

  test("nothing is asked where both wrote the same", async () => {
    const screen = await typed("Theirs");
    await button(screen, "meanwhile").click();
    await userEvent.keyboard("{Enter}");
    expect(kept()).toEqual([]);
    expect(screen.getByRole("button", { name: "Keep mine" }).elements()).toEqual([]);
  });
});

/** A contact's phone, as its page has it: shown at once, and taken back where the server does not take it. */
function Phone({ send }: { send: (text: string) => Promise<unknown> }) {
  const [phone, setPhone] = useState("600");
  const { error, ...bound } = useInPlace(
    phone,
    (text) => {
      setPhone(text);
      const sending = send(text);
      sending.catch(() => setPhone("600"));
      return sending;
    },
    "phone",
  );
  return (
    <>
      <Input aria-label="note" {...bound} />
      {error}
    </>
  );
}

const phone = (send: (text: string) => Promise<unknown>) =>
  show(
    <RecordPlace value="contact 1">
      <Phone send={send} />
    </RecordPlace>,
  );

const pause = () => new Promise((resolve) => setTimeout(resolve, 30));
const cut = () => Promise.reject(new Error("Trato can't be reached"));

describe("what the server does not take", () => {
  beforeEach(() => keepUnsentOf("w", "m"));

  test("stays in the field with the reason, and goes with another try", async () => {
    const send = vi.fn<(text: string) => Promise<unknown>>(cut);
    const screen = await phone(send);
    await field(screen).fill("601");
    await userEvent.keyboard("{Enter}");
    await expect.element(screen.getByText("Trato can't be reached")).toBeVisible();
    await expect.element(field(screen)).toHaveValue("601");
    send.mockResolvedValue(undefined);
    await button(screen, "Try again").click();
    await expect.poll(() => screen.getByRole("alert").elements()).toEqual([]);
    await expect.element(field(screen)).toHaveValue("601");
    expect(unsentPlaces()).toEqual([]);
  });

  test("is there again after a reload, also half typed, and goes with another try", async () => {
    const send = vi.fn<(text: string) => Promise<unknown>>(async () => undefined);
    const left = await phone(send);
    await field(left).fill("602");
    await left.unmount();
    const screen = await phone(send);
    await expect.element(field(screen)).toHaveValue("602");
    expect(send).not.toHaveBeenCalled();
    await button(screen, "Try again").click();
    expect(send).toHaveBeenCalledExactlyOnceWith("602");
    await expect.poll(unsentPlaces).toEqual([]);
  });

  test("is given up with Escape", async () => {
    const screen = await phone(cut);
    await field(screen).fill("603");
    await userEvent.keyboard("{Enter}");
    await expect.element(screen.getByRole("alert")).toBeVisible();
    await field(screen).click();
    await userEvent.keyboard("{Escape}");
    await expect.element(field(screen)).toHaveValue("600");
    expect(unsentPlaces()).toEqual([]);
  });
});

/** 605 is on its way, 606 is typed. */
async function typedMeanwhile() {
  const first = Promise.withResolvers<unknown>();
  const send = vi.fn<(text: string) => Promise<unknown>>(async () => undefined);
  send.mockReturnValueOnce(first.promise);
  const screen = await phone(send);
  await field(screen).fill("605");
  await userEvent.keyboard("{Enter}");
  await field(screen).fill("606");
  return { first, send, screen };
}

describe("what is typed while an edit is still under way", () => {
  beforeEach(() => keepUnsentOf("w", "m"));

  test("stays, and is kept, when that edit arrives", async () => {
    const { first, screen } = await typedMeanwhile();
    first.resolve(undefined);
    await pause();
    await expect.element(field(screen)).toHaveValue("606");
    expect(unsentPlaces()).toHaveLength(1);
    await userEvent.keyboard("{Enter}");
    await expect.poll(unsentPlaces).toEqual([]);
  });

  test("stays when that edit is not taken, and is kept over what stood before both", async () => {
    const { first, send, screen } = await typedMeanwhile();
    first.reject(new Error("Trato can't be reached"));
    await pause();
    await expect.element(field(screen)).toHaveValue("606");
    await userEvent.keyboard("{Enter}");
    expect(send.mock.lastCall).toEqual(["606"]);
    await expect.poll(unsentPlaces).toEqual([]);
    await expect.element(field(screen)).toHaveValue("606");
  });

  test("is what comes back where both were sent and neither is taken", async () => {
    const { first, send, screen } = await typedMeanwhile();
    const second = Promise.withResolvers<unknown>();
    send.mockReturnValueOnce(second.promise);
    await userEvent.keyboard("{Enter}");
    first.reject(new Error("Trato can't be reached"));
    second.reject(new Error("Trato can't be reached"));
    await expect.element(button(screen, "Try again")).toBeVisible();
    await expect.element(field(screen)).toHaveValue("606");
  });
});

const changed = () => Promise.reject(new ApiError(409, "record.changed", "Changed"));

describe("what somebody else wrote first, as the server says,", () => {
  test("is told at the field, where what was typed stays until one chooses", async () => {
    keepUnsentOf("w", "m");
    const send = vi.fn<(text: string) => Promise<unknown>>(changed);
    const screen = await phone(send);
    await field(screen).fill("604");
    await userEvent.keyboard("{Enter}");
    await expect.element(field(screen)).toHaveValue("604");
    send.mockResolvedValue(undefined);
    await button(screen, "Keep mine").click();
    await expect.poll(unsentPlaces).toEqual([]);
    expect(send).toHaveBeenCalledTimes(2);
  });
});

/** A contact's language, chosen among two. */
function Speech({ send }: { send: (language: string) => Promise<unknown> }) {
  const [language, setLanguage] = useState("es");
  const keep = (next: string) => {
    setLanguage(next);
    const sending = send(next);
    sending.catch(() => setLanguage("es"));
    return sending;
  };
  return (
    <ChosenProperty label="language" field="language" value={language} keep={keep}>
      {({ value, onChange }) => <button onClick={() => onChange("en")}>{value}</button>}
    </ChosenProperty>
  );
}

const speech = (send: (language: string) => Promise<unknown>) =>
  show(
    <RecordPlace value="contact 1">
      <Speech send={send} />
    </RecordPlace>,
  );

describe("what is chosen", () => {
  test("is kept at once, and stays with the reason where the server does not take it", async () => {
    keepUnsentOf("w", "m");
    const send = vi.fn<(language: string) => Promise<unknown>>(cut);
    const screen = await speech(send);
    await button(screen, "es").click();
    await expect.element(screen.getByText("Trato can't be reached")).toBeVisible();
    await expect.element(button(screen, "en")).toBeVisible();
    await screen.unmount();
    const again = await speech(send);
    await expect.element(button(again, "en")).toBeVisible();
    send.mockResolvedValue(undefined);
    await button(again, "Try again").click();
    await expect.poll(unsentPlaces).toEqual([]);
    await expect.element(button(again, "en")).toBeVisible();
  });

  test("is given up by a press", async () => {
    keepUnsentOf("w", "m");
    const screen = await speech(cut);
    await button(screen, "es").click();
    await button(screen, "Discard mine").click();
    await expect.element(button(screen, "es")).toBeVisible();
    expect(unsentPlaces()).toEqual([]);
  });
});

const title = (isLocked = false) =>
  show(
    <TitleInPlace
      value="Oak tables"
      label="Title"
      editLabel="Change the title"
      missing="It needs a title"
      onKeep={keep}
      isLocked={isLocked}
    />,
  );

function Source() {
  const { error: _, ...bound } = useInPlace<string>("Web", keep);
  return <SuggestInput aria-label="source" known={["Feria", "Ferretería"]} {...bound} />;
}

describe("a text in place that offers what others wrote", () => {
  test("takes the chosen one with Enter, and keeps that, not what was half typed", async () => {
    const screen = await show(<Source />);
    await screen.getByLabelText("source").fill("fe");
    await expect.poll(() => options(screen)).toBe(2);
    await userEvent.keyboard("{ArrowDown}{Enter}");
    await expect.element(screen.getByLabelText("source")).toHaveValue("Feria");
    expect(kept()).toEqual([]);
    await userEvent.keyboard("{Enter}");
    expect(kept()).toEqual(["Feria"]);
  });

  test("keeps what was typed where none is chosen", async () => {
    const screen = await show(<Source />);
    await screen.getByLabelText("source").fill("fe");
    await expect.poll(() => options(screen)).toBe(2);
    await userEvent.keyboard("{Enter}");
    expect(kept()).toEqual(["fe"]);
  });
});

describe("the name of a record as the heading of its page", () => {
  test("is gone into with E, and kept without the spaces around it", async () => {
    const screen = await title();
    await expect.element(screen.getByLabelText("Title")).not.toHaveAttribute("aria-invalid", "true");
    await userEvent.keyboard("e");
    await expect.element(screen.getByLabelText("Title")).toHaveFocus();
    await screen.getByLabelText("Title").fill("  Elm tables ");
    await userEvent.keyboard("{Enter}");
    expect(kept()).toEqual(["Elm tables"]);
  });

  test("cannot be left empty, nor be of spaces only", async () => {
    const screen = await title();
    await screen.getByLabelText("Title").fill("   ");
    await userEvent.keyboard("{Enter}");
    await expect.element(screen.getByRole("alert")).toHaveTextContent("It needs a title");
    await expect.element(screen.getByLabelText("Title")).toHaveAttribute("aria-invalid", "true");
    expect(kept()).toEqual([]);
  });

  test("is the title of the window", async () => {
    await title();
    await expect.poll(() => document.title).toBe("Oak tables · Trato");
  });

  test("is only read where it is locked, and E does nothing", async () => {
    const screen = await title(true);
    await expect.element(screen.getByRole("heading", { name: "Oak tables" })).toBeVisible();
    expect(screen.getByRole("textbox").elements()).toEqual([]);
    await userEvent.keyboard("e");
    expect(document.activeElement).toBe(document.body);
  });
});
