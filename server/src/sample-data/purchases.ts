import type { ProductKey } from "./goods.ts";
import type { VendorKey } from "./people.ts";

export type SamplePurchase = {
  vendor: VendorKey;
  lines: readonly (readonly [product: ProductKey, quantity: number])[];
  began: number;
  state: "draft" | "ordered" | "late" | "partly" | "received" | "cancelled";
};

export const samplePurchases: readonly SamplePurchase[] = [
  {
    vendor: "chairs",
    lines: [
      ["chair", 40],
      ["stool", 15],
    ],
    began: 200,
    state: "received",
  },
  {
    vendor: "wood",
    lines: [
      ["desk", 20],
      ["shelf", 12],
    ],
    began: 160,
    state: "received",
  },
  {
    vendor: "metal",
    lines: [
      ["lamp", 50],
      ["cabinet", 10],
    ],
    began: 120,
    state: "received",
  },
  { vendor: "metal", lines: [["standing", 6]], began: 70, state: "cancelled" },
  {
    vendor: "wood",
    lines: [
      ["screen", 12],
      ["meeting", 3],
    ],
    began: 34,
    state: "late",
  },
  {
    vendor: "metal",
    lines: [
      ["standing", 8],
      ["lamp", 30],
    ],
    began: 20,
    state: "partly",
  },
  { vendor: "chairs", lines: [["chair", 30]], began: 4, state: "ordered" },
  { vendor: "chairs", lines: [["sofa", 4]], began: 1, state: "draft" },
];
