import type { Id } from "@trato/domain/ids.ts";
import { patch, useCommand } from "../../platform/commands.ts";
import { queryClient } from "../../platform/queries.ts";
import { type ProductDetails, productQuery, queueIdOf } from "../queries.ts";
import { type Choice, type Choices, choicesQuery } from "./queries.ts";

/** A choice as it is said: one that is not there yet has no id. */
export type SaidChoice = Omit<Choice, "id"> & { id?: Id<"combo_choices"> };

/** Says with what choices a product is sold: shown at once, sent after what was changed of it before, taken back when refused. */
export function useSetChoices({
  id: productId,
}: Pick<ProductDetails, "id">): (choices: readonly SaidChoice[]) => Promise<unknown> {
  const product = productQuery(productId);
  const query = choicesQuery(productId);
  const version = () => queryClient.getQueryData<ProductDetails>(product.queryKey)?.version;
  const set = useCommand("POST /products/:productId/choices", {
    touches: (_, saved) => [
      { kind: "product", id: productId, ...(saved && { version: saved.version }) },
      ...(saved ? [{ kind: "timeline" as const, id: productId }] : []),
    ],
    queue: { id: queueIdOf(productId), version },
    done: (saved) => {
      queryClient.setQueryData<Choices>(query.queryKey, saved);
      queryClient.setQueryData<ProductDetails>(
        product.queryKey,
        (former) => former && { ...former, isCombo: saved.choices.length > 0, version: saved.version },
      );
    },
  });
  return (choices) => {
    const there = choices.flatMap((choice) => (choice.id ? { ...choice, id: choice.id } : []));
    const takeBack = patch<Choices>(query, (former) => ({ ...former, choices: there }));
    const sending = set.runAndWait({ productId, choices: choices.map(saidOf) });
    sending.catch(takeBack);
    return sending;
  };
}

const saidOf = ({ id, name, quantity, items }: SaidChoice) => ({
  ...(id && { id }),
  name,
  quantity,
  items: items.map(({ productId, extraPrice }) => ({ productId, extraPrice })),
});
