import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { toast } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import { ChosenProperty } from "../../ui/fields/Property.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { RecordLink } from "../../ui/RecordLink.tsx";
import { Section } from "../../ui/Section.tsx";
import { State } from "../../ui/State.tsx";
import { ProductPicker } from "../ProductPicker.tsx";
import type { ProductDetails } from "../queries.ts";
import { useEditProduct } from "../record/use-product.ts";
import { relatedQuery, type RelatedProduct } from "./queries.ts";
import { relatedWords } from "./related-labels.ts";

const kinds = [
  { field: "optionalIds", of: "optional" },
  { field: "accessoryIds", of: "accessories" },
  { field: "replacementIds", of: "replacements" },
] as const;
type Field = (typeof kinds)[number]["field"];

/** What goes with a product, chosen where it is read; nothing where there is none of it and nobody may choose. */
export function RelatedSection({ product }: { product: ProductDetails }) {
  const t = useWords(relatedWords);
  const { data } = useQuery(relatedQuery([product.id]));
  const mayEdit = product.can.edit === true;
  const relations = data?.items[0];
  if (!mayEdit && !relations) return null;
  return (
    <Section title={t.title} about={mayEdit && !relations ? t.about : undefined}>
      <div className="flex flex-col gap-px">
        {kinds.map(({ field, of }) => (
          <RelatedRow key={field} product={product} field={field} related={relations?.[of] ?? []} mayEdit={mayEdit} />
        ))}
      </div>
    </Section>
  );
}

type RowProps = { product: ProductDetails; field: Field; related: readonly RelatedProduct[]; mayEdit: boolean };

function RelatedRow({ product, field, related, mayEdit }: RowProps) {
  const t = useWords(relatedWords);
  const edit = useEditProduct(product);
  if (!mayEdit && related.length === 0) return null;
  return (
    <ChosenProperty label={t[field]} field={field} value={product[field]} keep={(ids) => edit({ [field]: ids })}>
      {({ value: ids, onChange }) => {
        const remove = ({ id, name }: RelatedProduct) => {
          onChange(ids.filter((each) => each !== id));
          toast(t.removed(name), { undo: () => onChange(ids) });
        };
        const add = (id: ProductDetails["id"]) => onChange([...ids.filter((each) => each !== id), id]);
        return (
          <div className="flex min-w-0 flex-wrap items-center gap-x-3">
            {related
              .filter(({ id }) => ids.includes(id))
              .map((each) => (
                <Related key={each.id} product={each} {...(mayEdit && { onRemove: () => remove(each) })} />
              ))}
            {mayEdit && (
              <div className="min-w-44 flex-1">
                <ProductPicker key={ids.length} value={null} onPick={({ id }) => add(id)} label={t[field]} />
              </div>
            )}
          </div>
        );
      }}
    </ChosenProperty>
  );
}

function Related({ product, onRemove }: { product: RelatedProduct; onRemove?: () => void }) {
  const t = useWords(relatedWords);
  return (
    <span className="inline-flex min-h-7.5 max-w-full min-w-0 items-center gap-1 max-md:min-h-9">
      <RecordLink kind="product" id={product.id} className="truncate">
        {product.name}
      </RecordLink>
      {product.isArchived && <State>{t.archived}</State>}
      {onRemove && <IconButton size="sm" label={t.removeOf(product.name)} icon={<X />} onClick={onRemove} />}
    </span>
  );
}
