import { periodWords } from "@trato/domain/documents/recurring/periods.ts";
import { expect, test } from "vitest";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { lineChoiceWords } from "../choices/choice-labels.ts";
import { saleWords } from "../labels.ts";
import { quotationTemplateWords } from "./quotation-template-labels.ts";
import { TemplateLineStates } from "./TemplateLineStates.tsx";
import { newTemplateLine, type TypedLine } from "./template-values.ts";
import { useTemplateOffers } from "./use-template-offers.ts";

const [t, c, s] = [wordsIn("en", quotationTemplateWords), wordsIn("en", lineChoiceWords), wordsIn("en", saleWords)];

function Offered({ lines, index }: { lines: readonly TypedLine[]; index: number }) {
  const offers = useTemplateOffers(lines, index, () => undefined);
  return (
    <>
      <output>{offers.map(({ label }) => label).join(", ")}</output>
      <div data-testid="states">{lines[index] && <TemplateLineStates line={lines[index]} />}</div>
    </>
  );
}

const product = newTemplateLine("product");
const [monthly, yearly] = [periodWords.monthly.en, periodWords.yearly.en];

test.each<[string, Partial<TypedLine>, string[], string]>([
  ["a product", {}, [c.makeOption, t.alternativeToAbove, monthly, yearly], ""],
  ["an option", { choice: "option", period: "yearly" }, [c.countIt, periodWords.once.en, monthly], c.option + yearly],
  ["a note", { kind: "note" }, [], ""],
  ["a section", { kind: "section", hidesLines: true }, [s.showLines], s.linesHidden],
])("%s below a product may become what it is not", async (_, given, offers, states) => {
  const screen = await show(<Offered lines={[product, { ...product, ...given }]} index={1} />);
  await expect.element(screen.getByRole("status").first()).toHaveTextContent(offers.join(", "));
  expect(screen.getByTestId("states").element().textContent).toBe(states);
});
