import type { Language } from "@trato/domain/words.ts";
import type { Context } from "../platform/context.ts";
import { insertOwn } from "../platform/rows.ts";

/** The default warehouse with its one place for goods, and where goods come from, go to and get lost. Part of the set-up. */
export async function seedWarehouse(ctx: Context): Promise<void> {
  const warehouseId = ctx.newId<"warehouses">();
  const names = words[ctx.workspace.language];
  const warehouse = { id: warehouseId, name: names.warehouse, code: "WH", isDefault: true };
  const locations = kinds.map((kind) => ({
    id: ctx.newId<"locations">(),
    kind,
    name: names[kind],
    warehouseId: kind === "internal" ? warehouseId : null,
    isDefault: true,
  }));
  await insertOwn(ctx, "warehouses", warehouse).execute();
  await insertOwn(ctx, "locations", locations).execute();
}

const kinds = ["internal", "customer", "vendor", "loss", "quarantine"] as const;

const words: Record<Language, Record<(typeof kinds)[number] | "warehouse", string>> = {
  en: {
    warehouse: "Warehouse",
    internal: "Stock",
    customer: "Customers",
    vendor: "Vendors",
    loss: "Inventory difference",
    quarantine: "Quarantine",
  },
  es: {
    warehouse: "Almacén",
    internal: "Existencias",
    customer: "Clientes",
    vendor: "Proveedores",
    loss: "Diferencia de inventario",
    quarantine: "Cuarentena",
  },
};
