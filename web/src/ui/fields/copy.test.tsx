import { afterEach, describe, expect, test, vi } from "vitest";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { uiWords } from "../labels.ts";
import { copyText } from "./copy.ts";
import { CopyField } from "./CopyField.tsx";

const t = wordsIn("en", uiWords);

afterEach(() => vi.restoreAllMocks());

describe("a text is copied", () => {
  test("whole, and one hears it", async () => {
    const write = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    const screen = await show(<CopyField label="Link" text="https://trato.example/a" />);
    await screen.getByRole("button", { name: t.copy }).click();
    await expect.element(screen.getByRole("heading", { name: t.copied })).toBeVisible();
    expect(write).toHaveBeenCalledExactlyOnceWith("https://trato.example/a");
  });

  test("or one hears that the browser does not let us", async () => {
    vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("denied"));
    const screen = await show(<CopyField label="Link" text="x" />);
    await screen.getByRole("button", { name: t.copy }).click();
    await expect.element(screen.getByRole("heading", { name: t.cannotCopy })).toBeVisible();
  });

  test("in the old way where the browser offers no clipboard, with words of its own", async () => {
    const screen = await show(<p>page</p>);
    const copy = vi.spyOn(document, "execCommand").mockReturnValue(true);
    vi.stubGlobal("navigator", { userAgent: navigator.userAgent });
    await copyText("x", "Link copied");
    vi.unstubAllGlobals();
    await expect.element(screen.getByRole("heading", { name: "Link copied" })).toBeVisible();
    expect(copy).toHaveBeenCalledExactlyOnceWith("copy");
    expect(document.querySelector("textarea")).toBeNull();
  });
});
