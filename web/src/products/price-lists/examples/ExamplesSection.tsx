import { useSuspenseQuery } from "@tanstack/react-query";
import { RotateCw } from "lucide-react";
import { useState } from "react";
import { useCommand } from "../../../platform/commands.ts";
import { CurrencyContext, useCan } from "../../../platform/session.ts";
import { useWords } from "../../../platform/words.ts";
import { Button } from "../../../ui/Button.tsx";
import { CardRows, NoRows, Section } from "../../../ui/Section.tsx";
import { type PriceList, priceExamplesQuery } from "../../queries.ts";
import { ExampleDialog } from "./ExampleDialog.tsx";
import { exampleWords } from "./example-labels.ts";
import { ExampleRow } from "./ExampleRow.tsx";

/** What a list is to make, each with what it makes now: the sales manager's own tests. */
export function ExamplesSection({ list }: { list: Pick<PriceList, "id" | "currency"> }) {
  const { id: priceListId, currency } = list;
  const t = useWords(exampleWords);
  const { data } = useSuspenseQuery(priceExamplesQuery(priceListId));
  const mayEdit = useCan("priceList.edit");
  const [openId, setOpenId] = useState<string | null>(null);
  const check = useCommand("POST /price-lists/:priceListId/examples/check", {
    touches: ({ priceListId: id }) => [{ kind: "setting", id }],
  });
  if (data.items.length === 0 && !mayEdit) return null;
  const opened = data.items.find(({ id }) => id === openId) ?? null;
  return (
    <Section
      title={t.examples}
      className="px-6 pt-6 pb-10 max-md:px-4"
      tools={
        mayEdit && (
          <>
            {data.items.length > 0 && (
              <Button
                size="sm"
                tone="ghost"
                icon={<RotateCw />}
                isBusy={check.isRunning}
                onClick={() => check.run({ priceListId })}
              >
                {t.checkAgain}
              </Button>
            )}
            <Button size="sm" onClick={() => setOpenId("new")}>
              {t.newExample}
            </Button>
          </>
        )
      }
    >
      <p className="text-quiet text-pretty">{t.about}</p>
      {data.items.length === 0 ? (
        <NoRows>{t.none}</NoRows>
      ) : (
        <CardRows>
          {data.items.map((example) => (
            <ExampleRow key={example.id} example={example} mayEdit={mayEdit} onEdit={() => setOpenId(example.id)} />
          ))}
        </CardRows>
      )}
      {(opened || openId === "new") && (
        <CurrencyContext value={currency}>
          <ExampleDialog key={openId} example={opened} priceListId={priceListId} onClose={() => setOpenId(null)} />
        </CurrencyContext>
      )}
    </Section>
  );
}
