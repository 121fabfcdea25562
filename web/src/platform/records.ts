import { terms } from "@trato/domain/terms.ts";
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
  lead: { words: terms.lead, path: (id) => paths.lead(id), icon: UserPlus },
  opportunity: {
    words: terms.opportunity,
    path: (id) => paths.opportunity(id),
    icon: SquareKanban,
  },
  sale: {
    words: terms.sale,
    path: (id) => paths.sale(id),
    icon: FileText,
  },
  contact: { words: terms.contact, path: (id) => paths.contact(id), icon: Users },
  delivery: { words: terms.delivery, path: (id) => paths.delivery(id), icon: Truck },
  receipt: { words: terms.receipt, path: (id) => paths.receipt(id), icon: PackageCheck },
  purchase: {
    words: terms.purchaseOrder,
    path: (id) => paths.purchase(id),
    icon: ShoppingCart,
  },
  product: { words: terms.product, path: (id) => paths.product(id), icon: Boxes },
};

export const recordAddress = (kind: string, id: string): string | null => kinds[kind]?.path(id) ?? null;
export const recordKindWords = (kind: string, language: Language): string | null =>
  kinds[kind]?.words[language] ?? null;
export const recordIcon = (kind: string): LucideIcon | null => kinds[kind]?.icon ?? null;
