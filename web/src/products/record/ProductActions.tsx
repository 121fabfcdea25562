import { Archive, ArchiveRestore, ClipboardCheck, MoreHorizontal, PackagePlus, SwatchBook } from "lucide-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useActions } from "../../platform/actions.ts";
import { obstacleText } from "../../platform/obstacle-text.ts";
import { useWords } from "../../platform/words.ts";
import { OrderProduct } from "../../purchasing/OrderProduct.tsx";
import { Button } from "../../ui/Button.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { Menu } from "../../ui/overlays/Menu.tsx";
import { familyWords } from "../families/labels.ts";
import { MakeFamily } from "../families/MakeFamily.tsx";
import { variantsQuery } from "../families/queries.ts";
import { AdjustStock } from "./AdjustStock.tsx";
import { productWords, stockWords } from "../labels.ts";
import type { ProductDetails } from "../queries.ts";
import { useArchiveProduct } from "./use-product.ts";

/** Count it, order it, archive it; what cannot be done is greyed with its reason. */
export function ProductActions({ product }: { product: ProductDetails }) {
  const t = useWords(productWords);
  const s = useWords(stockWords);
  const v = useWords(familyWords);
  const [open, setOpen] = useState<"adjust" | "order" | "family" | null>(null);
  const { data: variants } = useQuery(variantsQuery([product.id]));
  const isLoose = variants?.items.length === 0 && product.archivedAt === null;
  const { archive, unarchive } = useArchiveProduct(product);
  const adjustObstacle = obstacleText(product.can.adjust);
  const orderObstacle = obstacleText(product.can.order);
  const editObstacle = obstacleText(product.can.edit);
  const move = product.archivedAt
    ? { id: "product.unarchive", label: t.unarchive, icon: ArchiveRestore, run: unarchive }
    : { id: "product.archive", label: t.archive, icon: Archive, run: archive };
  const adjust = { id: "product.adjust", keys: "i", label: s.adjust, icon: ClipboardCheck };
  const order = { id: "product.order", keys: "o", label: s.order, icon: PackagePlus };
  useActions([
    { ...adjust, group: t.product, run: () => setOpen("adjust"), ...(adjustObstacle && { obstacle: adjustObstacle }) },
    { ...order, group: t.product, run: () => setOpen("order"), ...(orderObstacle && { obstacle: orderObstacle }) },
    { ...move, group: t.product, ...(editObstacle && { obstacle: editObstacle }) },
  ]);
  const Icon = move.icon;
  return (
    <div className="flex items-center gap-2">
      <Menu
        trigger={<IconButton tone="plain" label={t.more} icon={<MoreHorizontal />} />}
        groups={[
          {
            items: [
              ...(isLoose
                ? [
                    {
                      label: v.makeVariants,
                      icon: <SwatchBook />,
                      obstacle: editObstacle,
                      onSelect: () => setOpen("family"),
                    },
                  ]
                : []),
              { label: move.label, icon: <Icon />, obstacle: editObstacle, onSelect: move.run },
            ],
          },
        ]}
        align="end"
      />
      {product.storable && (
        <Button icon={<ClipboardCheck />} obstacle={adjustObstacle} onClick={() => setOpen("adjust")}>
          {s.adjust}
        </Button>
      )}
      <Button tone="primary" icon={<PackagePlus />} obstacle={orderObstacle} onClick={() => setOpen("order")}>
        {s.order}
      </Button>
      {open === "adjust" && <AdjustStock product={product} onClose={() => setOpen(null)} />}
      {open === "family" && <MakeFamily product={product} onClose={() => setOpen(null)} />}
      {open === "order" && <OrderProduct product={product} onClose={() => setOpen(null)} />}
    </div>
  );
}
