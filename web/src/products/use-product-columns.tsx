import { productFields } from "@trato/domain/products/fields.ts";
import { fieldColumns } from "../fields/list-columns.ts";
import { useReader } from "../fields/use-reader.ts";
import { useWords } from "../platform/words.ts";
import type { Column } from "../ui/lists/columns.ts";
import { FavouriteStar } from "./FavouriteStar.tsx";
import { FreeStock } from "./FreeStock.tsx";
import { productWords, stockWords } from "./labels.ts";
import type { ProductRow } from "./queries.ts";
import { useQuantity } from "./use-quantity.ts";

/** What a product is called, what there is of it and what it costs. */
export function useProductColumns(): Column<ProductRow>[] {
  const t = useWords(productWords);
  const s = useWords(stockWords);
  const reader = useReader();
  const { f } = reader;
  const say = useQuantity();
  return [
    {
      id: "favourite",
      label: t.favourite,
      isLabelHidden: true,
      inFile: [],
      width: "26px",
      render: (product) => <FavouriteStar product={product} isInRow />,
    },
    {
      id: "name",
      sort: "name",
      label: t.name,
      width: "minmax(180px, 1fr)",
      render: ({ name }) => <span className="font-medium">{name}</span>,
    },
    {
      id: "reference",
      sort: "reference",
      label: t.reference,
      width: "128px",
      from: "lg",
      render: ({ reference }) => <span className="text-quiet">{reference}</span>,
    },
    {
      id: "category",
      sort: "categoryId",
      inFile: ["category.name"],
      label: t.category,
      width: "136px",
      from: "xl",
      render: ({ category }) => category?.name,
    },
    ...fieldColumns<ProductRow>(productFields, placed, reader).map((column) => ({ ...column, isExtra: true })),
    {
      id: "onHand",
      sort: "onHand",
      label: s.onHand,
      width: "112px",
      isAmount: true,
      from: "lg",
      render: (product) => product.isStocked && say(product.onHand, product.unitName),
    },
    {
      id: "free",
      sort: "free",
      label: s.free,
      width: "112px",
      isAmount: true,
      render: (product) => <FreeStock product={product} />,
    },
    {
      id: "forecast",
      sort: "forecast",
      label: s.forecast,
      width: "112px",
      isAmount: true,
      from: "lg",
      render: (product) => product.isStocked && say(product.forecast, product.unitName),
    },
    {
      id: "shortage",
      sort: "shortage",
      label: s.shortage,
      width: "104px",
      isAmount: true,
      from: "xl",
      render: ({ isStocked, shortage, unitName }) =>
        isStocked && shortage !== "0" && <span className="text-bad">{say(shortage, unitName)}</span>,
    },
    {
      id: "price",
      sort: "listPrice",
      inFile: ["listPrice"],
      label: t.listPrice,
      width: "112px",
      isAmount: true,
      render: ({ listPrice }) => f.priceMoney(listPrice),
    },
  ];
}

/** The fields that have a column of their own, stand in another's, or in none. */
const placed = ["name", "kind", "storable", "reference", "listPrice", "cost", "categoryId"];
