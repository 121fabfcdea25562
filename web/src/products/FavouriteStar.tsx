import { Star } from "lucide-react";
import { useState } from "react";
import { useAction } from "../platform/actions.ts";
import { useCommand } from "../platform/commands.ts";
import { useWords } from "../platform/words.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { productWords } from "./labels.ts";
import type { ProductRow } from "./queries.ts";

type FavouriteStarProps = {
  product: Pick<ProductRow, "id" | "name" | "isFavourite">;
  /** In a list it is pressed with the pointer: its rows have their own keys. */
  isInRow?: boolean;
};

/** Marks a product as one that this person wants to find first; pressed again it is no longer. */
export function FavouriteStar({ product, isInRow = false }: FavouriteStarProps) {
  const t = useWords(productWords);
  const [chosen, choose] = useState<boolean | null>(null);
  if (chosen === product.isFavourite) choose(null);
  const favour = useCommand("POST /products/:productId/favourite", {
    touches: ({ productId }) => [{ kind: "product", id: productId }],
    optimistic: ({ isFavourite }) => {
      choose(isFavourite);
      return () => choose(null);
    },
  });
  const isMarked = chosen ?? product.isFavourite;
  const toggle = () => favour.run({ productId: product.id, isFavourite: !isMarked });
  useAction(
    !isInRow && { id: "product.favourite", keys: "s", label: t.favourite, group: t.product, icon: Star, run: toggle },
  );
  return (
    <IconButton
      size="sm"
      label={t.favour(product.name)}
      aria-pressed={isMarked}
      icon={<Star className={isMarked ? "fill-current text-warn" : "text-faint"} />}
      {...(isInRow && { tabIndex: -1 })}
      onClick={(event) => {
        event.stopPropagation();
        toggle();
      }}
    />
  );
}

/** Where one cannot press it: that it is one of his. */
export function FavouriteMark() {
  const t = useWords(productWords);
  return (
    <Star role="img" aria-label={t.favourite} className="ml-1 inline size-3 fill-current align-baseline text-warn" />
  );
}
