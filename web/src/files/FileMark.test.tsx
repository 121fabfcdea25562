import { expect, test } from "vitest";
import { show } from "../../test/show.tsx";
import { FileMark } from "./FileMark.tsx";

test.each([
  ["image/jpeg", "lucide-image"],
  ["application/pdf", "lucide-file-text"],
  ["video/mp4", "lucide-film"],
  ["text/html", "lucide-file"],
])("%s is told by its sign", async (mediaType, sign) => {
  const { container } = await show(<FileMark mediaType={mediaType} />);
  expect([...(container.querySelector("svg")?.classList ?? [])]).toContain(sign);
});
