import { useQuery } from "@tanstack/react-query";
import { Plus, X } from "lucide-react";
import { useState } from "react";
import { toast } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { CardRow, CardRows, Section } from "../../ui/Section.tsx";
import type { ProductDetails } from "../queries.ts";
import { useQuantity } from "../use-quantity.ts";
import { PackagingDialog } from "./PackagingDialog.tsx";
import { packagingWords } from "./packaging-labels.ts";
import { type Packaging, packagingsQuery } from "./queries.ts";
import { useSetPackagings } from "./use-set-packagings.ts";

/** What a product is packed in; nothing where it is in nothing and nobody may say so. */
export function PackagingsSection({ product }: { product: ProductDetails }) {
  const t = useWords(packagingWords);
  const { data } = useQuery(packagingsQuery([product.id]));
  const set = useSetPackagings(product);
  const [open, setOpen] = useState<Packaging | "new" | null>(null);
  const packagings = data?.items[0]?.packagings ?? [];
  const mayEdit = product.can.edit === true;
  if (product.kind !== "goods" || !data || (!mayEdit && packagings.length === 0)) return null;
  const remove = (packaging: Packaging) => {
    void set(packagings.filter((each) => each !== packaging)).catch(() => null); // told already
    toast(t.removed(packaging.name), { undo: () => void set(packagings).catch(() => null) }); // as above
  };
  const keep = (packaging: Packaging) =>
    set(open === "new" ? [...packagings, packaging] : packagings.map((each) => (each === open ? packaging : each)));
  return (
    <Section
      title={t.title}
      about={packagings.length === 0 ? t.about : undefined}
      tools={
        mayEdit && (
          <Button size="sm" tone="ghost" icon={<Plus />} onClick={() => setOpen("new")}>
            {t.add}
          </Button>
        )
      }
    >
      {packagings.length > 0 && (
        <CardRows>
          {packagings.map((packaging) => (
            <PackagingRow
              key={packaging.name}
              packaging={packaging}
              unitName={product.unitName}
              {...(mayEdit && { onEdit: () => setOpen(packaging), onRemove: () => remove(packaging) })}
            />
          ))}
        </CardRows>
      )}
      {open && (
        <PackagingDialog
          product={product}
          packaging={open === "new" ? null : open}
          onKeep={keep}
          onClose={() => setOpen(null)}
        />
      )}
    </Section>
  );
}

type PackagingRowProps = { packaging: Packaging; unitName: string; onEdit?: () => void; onRemove?: () => void };

function PackagingRow({ packaging: { name, quantity, barcode }, unitName, onEdit, onRemove }: PackagingRowProps) {
  const t = useWords(packagingWords);
  const say = useQuantity();
  return (
    <CardRow>
      <span className="min-w-0 flex-1 truncate">
        {onEdit ? (
          <button type="button" className="hover:underline" aria-label={t.editOf(name)} onClick={onEdit}>
            {name}
          </button>
        ) : (
          name
        )}
      </span>
      <span className="text-sm text-faint tabular-nums">{barcode}</span>
      <span className="tabular-nums">{say(quantity, unitName)}</span>
      {onRemove && <IconButton size="sm" label={t.removeOf(name)} icon={<X />} onClick={onRemove} />}
    </CardRow>
  );
}
