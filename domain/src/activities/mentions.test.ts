import { describe, expect, test } from "vitest";
import { answersTo, mentionBegun, mentionNames, mentionsIn } from "./mentions.ts";

const people = [
  { id: "ana", as: "Ana Robles" },
  { id: "anagil", as: "Ana Robles Gil" },
  { id: "jose", as: "José Núñez" },
  { id: "tanaka", as: "田中太郎" },
  { id: "kim", as: "김철수" },
  { id: "omar", as: "عمر خالد" },
  { id: "som", as: "สมชาย" },
  { id: "dmitri", as: "Дмитрий Ёлкин" },
];
const found = (text: string) => mentionsIn(text, people).map(({ id, start, end }) => [id, text.slice(start, end)]);

describe("in a text", () => {
  test.each<[string, [string, string][]]>([
    ["Ask @Ana Robles.", [["ana", "@Ana Robles"]]],
    ["@ana robles, please", [["ana", "@ana robles"]]],
    ["@Ana Robles Gil knows", [["anagil", "@Ana Robles Gil"]]],
    ["@Ana Roblesgil is nobody", []],
    ["@Ana is not a whole name", []],
    ["(@JOSE NUNEZ)", [["jose", "@JOSE NUNEZ"]]],
    ["@Jose\u0301 Nu\u0301n\u0303ez's turn", [["jose", "@Jose\u0301 Nu\u0301n\u0303ez"]]],
    ["@Ana\u00a0Robles", [["ana", "@Ana\u00a0Robles"]]],
    ["write to eva@Ana Robles", []],
    ["@田中太郎さんに聞いて", [["tanaka", "@田中太郎"]]],
    ["これは＠田中太郎へ", [["tanaka", "＠田中太郎"]]],
    ["@김철수님", [["kim", "@김철수"]]],
    ["اسأل @عمر خالد اليوم", [["omar", "@عمر خالد"]]],
    ["ถาม@สมชายครับ", [["som", "@สมชาย"]]],
    ["@дмитрий елкин", [["dmitri", "@дмитрий елкин"]]],
    ["@Ana Robles@José Núñez", [["ana", "@Ana Robles"]]],
    [
      "@Ana Robles, @José Núñez 👍",
      [
        ["ana", "@Ana Robles"],
        ["jose", "@José Núñez"],
      ],
    ],
    ["👍@Ana Robles", [["ana", "@Ana Robles"]]],
    ["@", []],
    ["", []],
  ])("%s", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test("all who bear a name are meant by it", () => {
    const both = [
      { id: "1", as: "Eva" },
      { id: "2", as: "eva" },
    ];
    expect(mentionsIn("@Eva", both).map(({ id }) => id)).toEqual(["1", "2"]);
  });

  test("a long text of nothing but signs is read in no time", () => {
    const crowd = Array.from({ length: 1000 }, (_, number) => ({ id: String(number), as: `Ana ${number}` }));
    expect(mentionsIn("@Ana ".repeat(4000), crowd)).toEqual([]);
  });
});

describe("while it is typed", () => {
  test.each<[string, string | null]>([
    ["Ask @", ""],
    ["Ask @An", "An"],
    ["Ask @Ana R", "Ana R"],
    ["Ask @Ana ", "Ana "],
    ["Ask @ 5", null],
    ["eva@an", null],
    ["@Ana\nRobles", null],
    ["これは＠田", "田"],
    ["nothing", null],
  ])("%s", (text, typed) => {
    expect(mentionBegun(text, text.length)?.typed ?? null).toBe(typed);
  });

  test("what stands after the caret is not looked at", () => {
    expect(mentionBegun("@Ana Robles", 3)).toEqual({ start: 0, typed: "An" });
  });

  test("a name answers to the beginning of any of its words", () => {
    expect(["an", "rob", "ana r", "bles", "Á"].map((typed) => answersTo("Ana Robles", typed))).toEqual([
      true,
      true,
      true,
      false,
      true,
    ]);
  });
});

test("whoever shares a name is told apart by his address", () => {
  const named = mentionNames([
    { name: "Eva Lar", email: "eva@a.example" },
    { name: "eva lar", email: null },
    { name: "Ana", email: "ana@a.example" },
  ]);
  expect(named.map(({ as }) => as)).toEqual(["Eva Lar (eva@a.example)", "eva lar", "Ana"]);
});
