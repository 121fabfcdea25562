import { expect, test, vi } from "vitest";
import { answeringContents, sentContents } from "../../test/sent-contents.ts";
import { ApiError } from "../platform/api.ts";
import { sendContent } from "./send-content.ts";

const content = new File(["bytes"], "Boxes.jpg", { type: "image/jpeg" });
const sending = (onProgress: (part: number) => void = () => undefined) => {
  const stop = new AbortController();
  return { stop, sent: sendContent("/api/x", content, { key: "k1", onProgress, signal: stop.signal }) };
};

test("goes under its key with its own kind, and tells how far it is", async () => {
  answeringContents({ status: 200 });
  const onProgress = vi.fn<(part: number) => void>();
  await expect(sending(onProgress).sent).resolves.toEqual({});
  expect(onProgress.mock.calls).toEqual([[0.5]]);
  expect(sentContents()).toMatchObject([
    { address: "/api/x", headers: { "Idempotency-Key": "k1", "Content-Type": "image/jpeg", "X-Workspace": "robles" } },
  ]);
});

test("the server's no is said in its words", async () => {
  answeringContents({ status: 413, problem: { code: "file.too_large", detail: "Too large." } });
  const error = await sending().sent.catch((refusal: unknown) => refusal);
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ status: 413, code: "file.too_large", message: "Too large." });
});

test("what is stopped ends at once", async () => {
  answeringContents();
  const { stop, sent } = sending();
  stop.abort();
  await expect(sent).rejects.toThrow("stopped");
});
