import { expect, test } from "vitest";
import { meaningOfStroke } from "./grid-keys.ts";

const chosen = { isChosen: true, hasRange: false, hasList: false };
const writing = { isChosen: false, hasRange: false, hasList: false };
const range = { isChosen: true, hasRange: true, hasList: false };
const list = { isChosen: true, hasRange: false, hasList: true };

test.each([
  ["down", chosen, { do: "go", way: "down" }],
  ["down", writing, { do: "go", way: "down" }],
  ["down", list, null],
  ["right", chosen, { do: "go", way: "right" }],
  ["right", writing, null],
  ["home", chosen, { do: "go", way: "row start" }],
  ["home", writing, null],
  ["mod+end", writing, { do: "go", way: "last" }],
  ["mod+up", chosen, { do: "go", way: "top" }],
  ["mod+left", writing, null],
  ["shift+down", chosen, { do: "stretch", way: "down" }],
  ["shift+down", writing, { do: "stretch", way: "down" }],
  ["shift+right", chosen, { do: "stretch", way: "right" }],
  ["shift+right", writing, null],
  ["shift+right", range, { do: "stretch", way: "right" }],
  ["mod+shift+end", range, { do: "stretch", way: "last" }],
  ["mod+shift+down", chosen, { do: "stretch", way: "bottom" }],
  ["shift+space", chosen, { do: "whole lines" }],
  ["shift+space", writing, null],
  ["mod+a", chosen, null],
  ["mod+a", range, { do: "all lines" }],
  ["mod+a", writing, null],
  ["f2", chosen, { do: "write" }],
  ["mod+d", writing, { do: "fill" }],
  ["mod+d", list, { do: "fill" }],
  ["delete", chosen, null],
  ["delete", range, { do: "clear" }],
  ["backspace", range, { do: "clear" }],
  ["escape", range, { do: "leave" }],
  ["escape", chosen, null],
  ["mod+delete", writing, { do: "remove" }],
  ["mod+.", writing, { do: "fold" }],
  ["mod+.", list, { do: "fold" }],
  ["alt+up", range, { do: "move", by: -1 }],
  ["alt+shift+down", range, { do: "duplicate" }],
  ["alt+up", writing, null],
  ["a", chosen, null],
  ["mod+c", range, null],
] as const)("%s with %j means %j", (stroke, place, meaning) => {
  expect(meaningOfStroke(stroke, place)).toEqual(meaning);
});
