import { ListPackagings, SetPackagings } from "@trato/domain/products/packagings/packaging-inputs.ts";
import { PackagingsOfProduct, PackagingsOfProducts } from "@trato/domain/products/packagings/packaging-records.ts";
import { route } from "../../platform/routes.ts";
import { listPackagings } from "./packagings.ts";
import { setPackagings } from "./set-packagings.ts";

const someId = "01990000-0000-7000-8000-000000000001";

export const packagingRoutes = {
  "GET /product-packagings": route({
    may: "product.read",
    summary: "What some products are packed in",
    input: ListPackagings,
    output: PackagingsOfProducts,
    example: { productIds: someId },
    run: listPackagings,
  }),
  "POST /products/:productId/packagings": route({
    may: "product.edit",
    summary: "Say what a product is packed in, each with its own barcode",
    input: SetPackagings,
    output: PackagingsOfProduct,
    example: { productId: someId, packagings: [{ name: "Box", quantity: "12", barcode: "8412345678905" }] },
    run: setPackagings,
  }),
};
