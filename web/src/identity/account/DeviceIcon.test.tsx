import { expect, test } from "vitest";
import { show } from "../../../test/show.tsx";
import { DeviceIcon } from "./DeviceIcon.tsx";

test.each([
  ["Chrome en iPhone", "lucide-smartphone"],
  ["Chrome on Android", "lucide-smartphone"],
  ["Firefox on Linux", "lucide-laptop"],
  ["Unknown device", "lucide-laptop"],
])("%s is a %s", async (name, drawn) => {
  const screen = await show(<DeviceIcon name={name} />);
  expect(screen.container.querySelector("svg")?.classList.contains(drawn)).toBe(true);
});
