import { expect, test } from "vitest";
import { chooseLanguage } from "../platform/words.ts";
import { show } from "../../test/show.tsx";
import { useReader } from "./use-reader.ts";
import { valueText } from "@trato/domain/fields/value-text.ts";

function Values() {
  const reader = useReader();
  return (
    <p>
      {[valueText("flag", true, reader), valueText("flag", false, reader), valueText("country", "ES", reader)].join(
        "|",
      )}
    </p>
  );
}

test("values are told in the reader's language, and anew when it changes", async () => {
  const screen = await show(<Values />);
  await expect.element(screen.getByText("Yes||Spain")).toBeVisible();
  chooseLanguage("es");
  await expect.element(screen.getByText("Sí||España")).toBeVisible();
});
