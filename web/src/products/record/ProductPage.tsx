import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useCan } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { VendorTable } from "../../purchasing/VendorTable.tsx";
import { FilesSection } from "../../files/FilesSection.tsx";
import { Timeline } from "../../reports/Timeline.tsx";
import { DocumentLayout } from "../../ui/DocumentLayout.tsx";
import { State } from "../../ui/State.tsx";
import { TitleInPlace } from "../../ui/fields/TitleInPlace.tsx";
import { ChoicesSection } from "../combos/ChoicesSection.tsx";
import { FamilySection } from "../families/FamilySection.tsx";
import { FavouriteStar } from "../FavouriteStar.tsx";
import { PartsSection } from "../kits/PartsSection.tsx";
import { productWords } from "../labels.ts";
import { PackagingsSection } from "../packagings/PackagingsSection.tsx";
import { RelatedSection } from "../related/RelatedSection.tsx";
import { ProductActions } from "./ProductActions.tsx";
import { ProductDeliveries } from "./ProductDeliveries.tsx";
import { ProductMoves } from "./ProductMoves.tsx";
import { ProductProperties } from "./ProductProperties.tsx";
import { ProductPurchases } from "./ProductPurchases.tsx";
import { type ProductDetails, productQuery } from "../queries.ts";
import { RecordPlace } from "../../ui/fields/record-place.ts";
import { StockFigures } from "./StockFigures.tsx";
import { useEditProduct } from "./use-product.ts";

const page = getRouteApi("/w/$slug/products/$productId");

/** Everything about a product: its stock, who sells it, what is on its way, who waits for it. */
export function ProductPage() {
  const { productId } = page.useParams();
  const { data: product } = useSuspenseQuery(productQuery(productId));
  const seesVendors = useCan("purchase.read");
  return (
    <RecordPlace key={product.id} value={`product ${product.id}`}>
      <DocumentLayout history={<Timeline subject={{ kind: "product", id: product.id }} />}>
        <Header product={product} />
        <StockFigures product={product} />
        <ProductProperties product={product} />
        {!product.isCombo && <PartsSection product={product} />}
        <ChoicesSection product={product} />
        <PackagingsSection product={product} />
        <FamilySection product={product} />
        <RelatedSection product={product} />
        {seesVendors && <VendorTable product={product} />}
        {product.kind === "goods" && (
          <>
            <div className="grid grid-cols-2 gap-6 @max-2xl:grid-cols-1">
              <ProductPurchases product={product} />
              <ProductDeliveries product={product} />
            </div>
            <ProductMoves product={product} />
          </>
        )}
        <FilesSection holder={{ kind: "product", id: product.id }} />
      </DocumentLayout>
    </RecordPlace>
  );
}

function Header({ product }: { product: ProductDetails }) {
  const t = useWords(productWords);
  const edit = useEditProduct(product);
  return (
    <header className="flex flex-wrap items-start gap-x-3 gap-y-2">
      <div className="flex min-w-60 flex-1 flex-col gap-1">
        <TitleInPlace
          value={product.name}
          label={t.name}
          editLabel={t.edit}
          onKeep={(name) => edit({ name })}
          missing={t.nameMissing}
          isLocked={product.can.edit !== true}
        />
        <p className="flex flex-wrap items-center gap-x-2 text-quiet wrap-anywhere">
          {product.archivedAt && <State>{t.archivedState}</State>}
          {product.saleBlock && <State tone="warn">{t.notSold}</State>}
          {product.purchaseBlock && <State tone="warn">{t.notBought}</State>}
          {[product.reference, product.category?.name, product.kind === "service" && t.service]
            .filter(Boolean)
            .join(" · ")}
        </p>
      </div>
      <FavouriteStar product={product} />
      <ProductActions product={product} />
    </header>
  );
}
