import { useQuery } from "@tanstack/react-query";
import { Pencil } from "lucide-react";
import { useState } from "react";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { RecordLink } from "../../ui/RecordLink.tsx";
import { CardRow, CardRows, Section } from "../../ui/Section.tsx";
import { State } from "../../ui/State.tsx";
import { productWords } from "../labels.ts";
import type { ProductDetails } from "../queries.ts";
import { EditFamily } from "./EditFamily.tsx";
import { familyWords } from "./labels.ts";
import { type Family, familyQuery, variantsQuery } from "./queries.ts";

/** The other variants of the family that a product belongs to; nothing where it belongs to none. */
export function FamilySection({ product }: { product: ProductDetails }) {
  const { data: variants } = useQuery(variantsQuery([product.id]));
  const familyId = variants?.items[0]?.familyId;
  const { data: family } = useQuery({ ...familyQuery(familyId ?? ""), enabled: familyId !== undefined });
  return family && familyId ? <Variants product={product} family={family} /> : null;
}

function Variants({ product, family }: { product: ProductDetails; family: Family }) {
  const t = useWords(familyWords);
  const p = useWords(productWords);
  const f = useFormat();
  const [isOpen, setOpen] = useState(false);
  const edit = product.can.edit === true && (
    <Button tone="ghost" icon={<Pencil />} onClick={() => setOpen(true)}>
      {t.editFamily}
    </Button>
  );
  return (
    <Section title={t.variants} about={family.name} tools={edit}>
      <CardRows>
        {family.variants.map((variant) => (
          <CardRow key={variant.id} className="gap-3">
            <span className="min-w-0 flex-1 truncate">
              {variant.id === product.id ? (
                <span className="font-medium">{variant.name}</span>
              ) : (
                <RecordLink kind="product" id={variant.id}>
                  {variant.name}
                </RecordLink>
              )}
            </span>
            {variant.id === family.modelId && <span className="text-sm text-faint">{t.model}</span>}
            {variant.saleBlock && <State tone="warn">{p.notSold}</State>}
            {variant.archivedAt && <State>{t.archived}</State>}
            <span className="text-sm text-quiet max-md:hidden">{variant.reference}</span>
            <span className="tabular-nums">{f.priceMoney(variant.listPrice)}</span>
          </CardRow>
        ))}
      </CardRows>
      {isOpen && <EditFamily family={family} onClose={() => setOpen(false)} />}
    </Section>
  );
}
