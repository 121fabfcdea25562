import { expect, test } from "vitest";
import { type GivenFiles, kindOf, readFiles } from "./given-files.ts";
import { ownQuestion } from "./starting-form.ts";

const question = ownQuestion("file", []);
const files = { most: 2, megabytes: 1, kinds: ["picture" as const] };
const photo = { question: question.name, name: "a.jpg", mediaType: "image/jpeg", bytes: 1_000_000 };
const elsewhere = { ...photo, question: "own-2", mediaType: "video/mp4" };

const read = (given: GivenFiles, said: string[] = [], isRequired = false) =>
  readFiles({ ...question, isRequired }, said, { files, given });

test.each<[GivenFiles, object]>([
  [[], { is: null }],
  [null, { is: null }],
  [[photo, elsewhere], { is: "a.jpg" }],
  [[photo, { ...photo, name: "b.jpg" }], { is: "a.jpg, b.jpg" }],
  [[photo, photo, photo], { problem: "tooManyFiles" }],
  [[{ ...photo, bytes: 1_000_001 }], { problem: "fileTooLarge" }],
  [[{ ...photo, mediaType: "application/x-msdownload" }], { problem: "wrongFile" }],
])("the files %j are read as %j", (given, expected) => {
  expect(read(given)).toEqual(expected);
});

test("where files are needed, and where they came in a way that brings none", () => {
  expect(read([], [], true)).toEqual({ problem: "missing" });
  expect(read(null, [], true)).toEqual({ problem: "notAFile" });
  expect(read(null, ["a.jpg"])).toEqual({ problem: "notAFile" });
});

test.each([
  ["image/heic", "picture"],
  ["image/svg+xml", "other"],
  ["application/pdf", "document"],
  ["application/vnd.openxmlformats-officedocument.wordprocessingml.document", "document"],
  ["application/vnd.oasis.opendocument.text", "document"],
  ["text/plain", "document"],
  ["application/octet-stream", "other"],
  ["application/zip", "other"],
])("%s is a %s", (mediaType, kind) => {
  expect(kindOf(mediaType)).toBe(kind);
});
