import { beforeEach, describe, expect, test, vi } from "vitest";
import { clearToasts, toastsOnScreen } from "../../test/toasts.ts";
import { ApiError } from "./api.ts";
import { settleConflict } from "./conflicts.ts";
import { offerToKeepMine } from "./keep-mine.ts";

beforeEach(clearToasts);

const said = async () => (await toastsOnScreen()).map(({ title }) => title);

describe("two people changed the same, and", () => {
  test.each([
    ["both values are said", "Old", "New", "Now it says “Old”, you wrote “New”."],
    ["numbers are said", 3, 4, "Now it says “3”, you wrote “4”."],
    ["long texts are cut", "a".repeat(70), "b", `Now it says “${"a".repeat(60)}…”, you wrote “b”.`],
  ])("%s", async (_, theirs, yours, text) => {
    offerToKeepMine([{ theirs, yours }], () => undefined);
    expect(await said()).toEqual([`Somebody else changed this meanwhile. ${text}`]);
  });

  test.each([
    ["an id", "01940000-0000-7000-8000-000000000001", "x"],
    ["nothing", null, "x"],
    ["an empty text", "", "x"],
    ["lines", [{ id: "a" }], [{ id: "b" }]],
  ])("%s says nothing to a reader", async (_, theirs, yours) => {
    offerToKeepMine([{ theirs, yours }], () => undefined);
    expect(await said()).toEqual(["Somebody else changed this meanwhile."]);
  });

  test("one's own is written over theirs only when one says so", async () => {
    const keep = vi.fn<() => void>();
    offerToKeepMine([{ theirs: "Old", yours: "New" }], keep);
    const [toast] = await toastsOnScreen();
    expect(keep).not.toHaveBeenCalled();
    toast?.actionProps?.onClick();
    await Promise.resolve();
    expect(keep).toHaveBeenCalledOnce();
    expect(await said()).toEqual([]);
  });
});

const changed = (given: object) => new ApiError(409, "record.changed", "", [], given);

describe("a refusal of the server", () => {
  const details = { theirs: { name: "Old" }, yours: { name: "New" }, version: 5 };

  test("with both values offers to keep one's own, over the version that is there now", async () => {
    const keep = vi.fn<(version: number) => void>();
    expect(settleConflict(changed(details), keep)).toBe(true);
    (await toastsOnScreen())[0]?.actionProps?.onClick();
    expect(keep).toHaveBeenCalledExactlyOnceWith(5);
  });

  test.each([
    ["another refusal", new ApiError(409, "sale.expired", "", [], details)],
    ["a refusal without the values", changed({ version: 5 })],
    ["a refusal without the version", changed({ ...details, version: undefined })],
    ["values that are none", changed({ ...details, yours: null })],
  ])("%s is no such case", async (_, error) => {
    expect(settleConflict(error, () => undefined)).toBe(false);
    expect(await said()).toEqual([]);
  });
});
