import { everyday } from "@trato/domain/everyday.ts";
import { plurals, terms } from "@trato/domain/terms.ts";
import type { Verb } from "@trato/domain/permissions.ts";
import {
  Boxes,
  ChartColumnBig,
  ChartNoAxesColumn,
  CalendarCheck,
  Copy,
  FileText,
  FileUp,
  Inbox,
  Layers,
  type LucideIcon,
  PackageCheck,
  ShieldCheck,
  ShoppingBag,
  ShoppingCart,
  SquareKanban,
  Store,
  Truck,
  UserPlus,
  Users,
} from "lucide-react";
import { paths } from "../platform/paths.ts";
import type { Me } from "../platform/session.ts";
import type { Pair } from "@trato/domain/words.ts";

export type Group = "day" | "sales" | "stock" | "data";

/** A place in the menu. Only what works stands here. */
export type Place = {
  id: string;
  group: Group;
  words: Pair<string>;
  icon: LucideIcon;
  path: () => string;
  /** Another address under which one is at this place too. */
  alsoAt?: () => string;
  /** Goes there from anywhere: "g o". */
  keys?: string;
  /** The verb that lets one see it; without it everybody does. */
  may?: Verb;
  /** Stands in the bar at the bottom of a phone too. */
  isOnPhoneBar?: boolean;
};

/** The menu, in its order; the first place is where one begins. */
export const places: readonly Place[] = [
  {
    id: "my-day",
    group: "day",
    words: everyday.myDay,
    icon: CalendarCheck,
    path: () => paths.myDay(),
    keys: "g m",
    isOnPhoneBar: true,
  },
  {
    id: "leads",
    group: "sales",
    words: plurals.lead,
    icon: UserPlus,
    path: () => paths.leads(),
    keys: "g l",
    may: "opportunity.read",
    isOnPhoneBar: true,
  },
  {
    id: "pool",
    group: "sales",
    words: terms.pool,
    icon: Layers,
    path: () => paths.pool(),
    keys: "g b",
    may: "pool.manage",
  },
  {
    id: "arrivals",
    group: "sales",
    words: plurals.arrival,
    icon: Inbox,
    path: () => paths.arrivals(),
    keys: "g y",
    may: "arrival.read",
  },
  {
    id: "capture",
    group: "sales",
    words: plurals.tradeShow,
    icon: Store,
    path: () => paths.capture(),
    keys: "g f",
    may: "opportunity.edit",
  },
  {
    id: "opportunities",
    group: "sales",
    words: plurals.opportunity,
    icon: SquareKanban,
    path: () => paths.pipeline(),
    alsoAt: () => paths.opportunities(),
    keys: "g o",
    may: "opportunity.read",
    isOnPhoneBar: true,
  },
  {
    id: "analysis",
    group: "data",
    words: { en: "Analysis", es: "Análisis" },
    icon: ChartNoAxesColumn,
    path: () => paths.pipelineAnalysis(),
    keys: "g a",
    may: "opportunity.read",
  },
  {
    id: "sales-analysis",
    group: "data",
    words: everyday.salesAnalysis,
    icon: ChartColumnBig,
    path: () => paths.salesAnalysis(),
    keys: "g z",
    may: "sale.read",
  },
  {
    id: "quotations",
    group: "sales",
    words: plurals.quotation,
    icon: FileText,
    path: () => paths.quotations(),
    keys: "g q",
    may: "sale.read",
  },
  {
    id: "approvals",
    group: "sales",
    words: everyday.approvals,
    icon: ShieldCheck,
    path: () => paths.approvals(),
    keys: "g v",
    may: "sale.approve",
  },
  {
    id: "orders",
    group: "sales",
    words: plurals.order,
    icon: ShoppingBag,
    path: () => paths.orders(),
    keys: "g p",
    may: "sale.read",
  },
  {
    id: "deliveries",
    group: "stock",
    words: plurals.delivery,
    icon: Truck,
    path: () => paths.deliveries(),
    keys: "g d",
    may: "stock.read",
  },
  {
    id: "purchases",
    group: "stock",
    words: plurals.purchase,
    icon: ShoppingCart,
    path: () => paths.purchases(),
    keys: "g u",
    may: "purchase.read",
  },
  {
    id: "receipts",
    group: "stock",
    words: plurals.receipt,
    icon: PackageCheck,
    path: () => paths.receipts(),
    keys: "g e",
    may: "stock.read",
  },
  {
    id: "contacts",
    group: "data",
    words: plurals.contact,
    icon: Users,
    path: () => paths.contacts(),
    keys: "g c",
    may: "contact.read",
  },
  {
    id: "duplicates",
    group: "data",
    words: everyday.duplicates,
    icon: Copy,
    path: () => paths.duplicates(),
    keys: "g w",
    may: "contact.read",
  },
  {
    id: "products",
    group: "data",
    words: plurals.product,
    icon: Boxes,
    path: () => paths.products(),
    keys: "g r",
    may: "product.read",
  },
  {
    id: "import",
    group: "data",
    words: everyday.import,
    icon: FileUp,
    path: () => paths.import(),
    keys: "g i",
    may: "import.run",
  },
];

/** The places that this member may see. */
export function placesFor(me: Me): readonly Place[] {
  return places.filter((place) => isFor(me, place));
}

/** Whether this member may see a place. */
export const isFor = (me: Me, { may }: { may?: Verb }): boolean => may === undefined || me.can[may] === true;

export const groupWords: Record<Group, Pair<string> | null> = {
  day: null,
  sales: everyday.sales,
  stock: { en: "Warehouse", es: "Almacén" },
  data: { en: "Data", es: "Datos" },
};
