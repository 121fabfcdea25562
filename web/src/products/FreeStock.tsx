import { useFormat } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { productWords } from "./labels.ts";
import type { ProductRow } from "./queries.ts";
import { Unit } from "./Unit.tsx";

/** What is free, with its unit; careful where nothing is, bad where more is promised than there is. */
export function FreeStock({ product }: { product: ProductRow }) {
  const t = useWords(productWords);
  const f = useFormat();
  if (product.kind === "service") return <span className="text-faint">{t.service}</span>;
  if (!product.isStocked) return null;
  const tone = product.free.startsWith("-") ? "text-bad" : product.free === "0" ? "text-warn" : "";
  return (
    <span className={tone}>
      {f.quantity(product.free)}
      <Unit name={product.unitName} of={product.free} />
    </span>
  );
}
