import { Pencil, Trophy, Truck } from "lucide-react";
import { expect, test } from "vitest";
import { eventIcon } from "./event-icons.ts";

test.each([
  ["opportunity.won", Trophy],
  ["opportunity.edited", Pencil],
  ["delivery.validated", Truck],
  ["something.that_an_earlier_version_wrote", Pencil],
])("%s has its sign", (event, sign) => {
  expect(eventIcon(event)).toBe(sign);
});
