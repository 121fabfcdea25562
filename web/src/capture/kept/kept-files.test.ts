import { expect, test } from "vitest";
import { former, generationOf, isKept } from "./kept-files.ts";

const here = "https://trato.example";

test.each([
  ["the screen", { url: `${here}/capture/norte`, mode: "navigate" }, true],
  ["the screen by its short address", { url: `${here}/capture?x=1`, mode: "navigate" }, true],
  ["a file of the program", { url: `${here}/assets/first-1.js`, mode: "cors" }, true],
  ["another page", { url: `${here}/w/norte/leads`, mode: "navigate" }, false],
  ["a page that is only called alike", { url: `${here}/captured`, mode: "navigate" }, false],
  ["what the server knows", { url: `${here}/api/me`, mode: "cors" }, false],
  ["what is sent", { url: `${here}/assets/first-1.js`, mode: "cors", method: "POST" }, false],
  ["what lies elsewhere", { url: "https://elsewhere.example/assets/a.js", mode: "cors" }, false],
] as const)("%s is answered from the device: %o %s", (_, asked, kept) => {
  expect(isKept({ method: "GET", ...asked }, here)).toBe(kept);
});

const kept = (version: string) => ({ mark: "trato-capture", version });

test("of former versions the last one stays, and what others keep", () => {
  const names = ["other", "trato-reading 1", ...["1", "2", "3", "4"].map((version) => generationOf(kept(version)))];
  expect(former(names, kept("4"))).toEqual(["trato-capture 1", "trato-capture 2"]);
  expect(former(names, kept("5"))).toEqual(["trato-capture 1", "trato-capture 2", "trato-capture 3"]);
  expect(former([], kept("1"))).toEqual([]);
});
