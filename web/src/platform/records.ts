import type { Pair, Language } from "@trato/domain/words.ts";
import {
  Boxes,
  FileText,
  type LucideIcon,
  PackageCheck,
  ShoppingCart,
  SquareKanban,
  Truck,
  UserPlus,
  Users,
} from "lucide-react";
import { paths } from "./paths.ts";

type RecordKind = { words: Pair<string>; path: (id: string) => string; icon: LucideIcon };

/** Where each kind of record lives, for search and links between records. Modules with a page add their line. */
const kinds: Record<string, RecordKind> = {
  lead: { words: { en: "Lead", es: "Iniciativa" }, path: (id) => paths.lead(id), icon: UserPlus },
  opportunity: {
    words: { en: "Opportunity", es: "Oportunidad" },
    path: (id) => paths.opportunity(id),
    icon: SquareKanban,
  },
  sale: {
    words: { en: "Quotation or order", es: "Presupuesto o pedido" },
    path: (id) => paths.sale(id),
    icon: FileText,
  },
  contact: { words: { en: "Contact", es: "Contacto" }, path: (id) => paths.contact(id), icon: Users },
  delivery: { words: { en: "Delivery", es: "Entrega" }, path: (id) => paths.delivery(id), icon: Truck },
  receipt: { words: { en: "Receipt", es: "Recepción" }, path: (id) => paths.receipt(id), icon: PackageCheck },
  purchase: {
    words: { en: "Purchase order", es: "Pedido de compra" },
    path: (id) => paths.purchase(id),
    icon: ShoppingCart,
  },
  product: { words: { en: "Product", es: "Producto" }, path: (id) => paths.product(id), icon: Boxes },
};

export const recordAddress = (kind: string, id: string): string | null => kinds[kind]?.path(id) ?? null;
export const recordKindWords = (kind: string, language: Language): string | null =>
  kinds[kind]?.words[language] ?? null;
export const recordIcon = (kind: string): LucideIcon | null => kinds[kind]?.icon ?? null;
