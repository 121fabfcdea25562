import { expect, test } from "vitest";
import { aChoosingOffer } from "../../../../test/offers.ts";
import { shownChoices, totalWith } from "./shown-choices.ts";
import { toChoose } from "./to-choose.ts";

const offer = aChoosingOffer();
const [oak, pine, lamp, chair] = offer.lines.map(({ id }) => id);
const nothing = offer.choosing?.choices ?? [];

test("alternatives stand together where the first of them stands, options apart also once they are chosen", () => {
  const { lines } = shownChoices(offer, [{ lineId: lamp!, isWanted: true }]); // there are four
  const { parts, options } = toChoose(offer.lines, lines);
  expect(parts.map(({ group }) => group.map(({ id }) => id))).toEqual([[oak, pine], [chair]]);
  expect(options.map(({ id, choice }) => [id, choice])).toEqual([[lamp, "counted"]]);
});

test("what was offered as an option is in no section's subtotal, also once it is chosen", () => {
  const section = { ...offer.lines[0]!, id: "section" as never, kind: "section" as const, hidesLines: false };
  const { lines } = shownChoices(offer, [{ lineId: lamp!, isWanted: true }]); // there are four
  const counted = lines.filter(({ id }) => id === oak || id === chair).map(({ subtotal }) => Number(subtotal));
  const under = toChoose(offer.lines, [section, ...lines]).subtotals.get("section");
  expect(Number(under)).toBe(counted[0]! + counted[1]!);
});

test("what is chosen is added up at once, as the server would", () => {
  expect(shownChoices(offer, nothing)).toMatchObject({ totals: { total: "484.00" }, isBehind: false });
  const choices = [
    { lineId: pine!, isWanted: true }, // as above
    { lineId: lamp!, isWanted: true },
    { lineId: chair!, quantity: "3" as never }, // a decimal
  ];
  const { lines, totals, isBehind } = shownChoices(offer, choices);
  expect(lines.map(({ choice, quantity, subtotal }) => `${choice} ${quantity} ${subtotal}`)).toEqual([
    "alternative 2 200.00",
    "counted 2 120.00",
    "counted 1 30.00",
    "counted 3 300.00",
  ]);
  expect([totals.untaxed, totals.total, isBehind]).toEqual(["450.00", "544.50", false]);
  expect(totalWith(offer, choices, oak!)).toBe("641.30"); // as above
});

test("where sections are shown as one line the server alone adds up, and until then the former amounts are marked", () => {
  const choosing = offer.choosing && { ...offer.choosing, sums: null };
  const shown = shownChoices({ ...offer, choosing }, [{ lineId: lamp!, isWanted: true }]); // as above
  expect(shown).toMatchObject({ totals: { total: "484.00" }, isBehind: true });
  expect(shown.lines.find(({ id }) => id === lamp)?.choice).toBe("counted");
  expect(totalWith({ ...offer, choosing }, [], pine!)).toBeNull(); // as above
  expect(toChoose(offer.lines, shown.lines).options).toHaveLength(1);
});

test("an offer without choices is as it was sent", () => {
  const plain = { ...offer, choosing: null };
  expect(shownChoices(plain, [])).toEqual({ lines: offer.lines, totals: offer.totals, isBehind: false });
});
