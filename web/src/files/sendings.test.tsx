import { mostFileBytes } from "@trato/domain/contents/media-types.ts";
import { beforeEach, expect, test } from "vitest";
import { anId } from "../../test/ids.ts";
import { answeringContents, sentContents } from "../../test/sent-contents.ts";
import { allSendings, sendAgain, sendFiles, stopSending } from "./sendings.ts";

const holder = { kind: "sale" as const, id: anId(400) };
const photo = (name = "Boxes.jpg") => new File(["bytes"], name, { type: "image/jpeg" });
const states = () => allSendings().map(({ file, state }) => `${file.name} ${state}`);

beforeEach(() => {
  for (const { id } of allSendings()) stopSending(id);
});

test("two go at once, and the next when one has arrived or is stopped", async () => {
  answeringContents();
  sendFiles(holder, [photo("1"), photo("2"), photo("3"), photo("4")]);
  expect(states()).toEqual(["1 sending", "2 sending", "3 waiting", "4 waiting"]);
  const [first] = allSendings();
  stopSending(first?.id ?? "");
  await expect.poll(states).toEqual(["2 sending", "3 sending", "4 waiting"]);
});

test("what is too large or empty is said so before it is sent", () => {
  answeringContents();
  const large = photo();
  Object.defineProperty(large, "size", { value: mostFileBytes + 1 });
  sendFiles(holder, [large, new File([], "empty.txt")]);
  expect(allSendings().map(({ problem, mayTryAgain }) => [problem, mayTryAgain])).toEqual([
    ["A file may have up to 50 MB.", false],
    ["This file is empty.", false],
  ]);
  expect(sentContents()).toEqual([]);
});

test("what was cut off is tried again as the same request, and is gone from here when it has arrived", async () => {
  answeringContents({ status: 0 });
  sendFiles(holder, [photo()]);
  await expect.poll(states).toEqual(["Boxes.jpg failed"]);
  const [failed] = allSendings();
  expect(failed?.problem).toBe("Trato can't be reached. Check your connection.");
  answeringContents({ status: 200 });
  sendAgain(failed?.id ?? "");
  await expect.poll(states).toEqual([]);
  const [again] = sentContents();
  expect([again?.headers["Idempotency-Key"], again?.address]).toEqual([
    failed?.id,
    `/api/sales/${anId(400)}/files?id=${failed?.id}&name=Boxes.jpg`,
  ]);
});
