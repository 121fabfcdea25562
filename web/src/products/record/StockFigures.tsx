import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { obstacleText } from "../../platform/obstacle-text.ts";
import { Button } from "../../ui/Button.tsx";
import { RecordLink } from "../../ui/RecordLink.tsx";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { stockWords } from "../labels.ts";
import { forecastQuery, type ProductDetails } from "../queries.ts";
import { ReleaseQuarantine } from "./ReleaseQuarantine.tsx";
import { StockBar } from "./StockBar.tsx";
import { StockCurve } from "./StockCurve.tsx";
import { Unit } from "../Unit.tsx";
import { useQuantity } from "../use-quantity.ts";

/** What is there, what is promised, what is coming and going, and how it sells. */
export function StockFigures({ product }: { product: ProductDetails }) {
  const t = useWords(stockWords);
  return (
    <section aria-label={t.stock} className="grid grid-cols-1 gap-3 @xl:grid-cols-2 @4xl:grid-cols-[3fr_4fr_auto]">
      {product.isStocked && <There product={product} />}
      {product.isStocked && <Planned product={product} />}
      <Sales product={product} />
    </section>
  );
}

const card = "flex flex-col gap-3 rounded-md bg-card px-4 py-3 shadow-card";

function There({ product }: { product: ProductDetails }) {
  const t = useWords(stockWords);
  const { onHand, reserved, free } = product.availability;
  return (
    <div className={card}>
      <dl className="flex gap-6">
        <Quantity label={t.onHand} value={onHand} unit={product.unitName} />
        <Quantity label={t.reserved} value={reserved} unit={product.unitName} />
        <Quantity label={t.free} value={free} unit={product.unitName} />
      </dl>
      <StockBar onHand={onHand} reserved={reserved} unitName={product.unitName} />
      {product.availability.quarantined !== "0" && <Quarantine product={product} />}
    </div>
  );
}

/** Goods that came back and wait until somebody has looked at them. */
function Quarantine({ product }: { product: ProductDetails }) {
  const t = useWords(stockWords);
  const say = useQuantity();
  const [isOpen, setOpen] = useState(false);
  return (
    <p className="flex items-center gap-2 text-sm text-warn">
      <span>{t.quarantined(say(product.availability.quarantined, product.unitName))}</span>
      <Button size="sm" tone="ghost" obstacle={obstacleText(product.can.adjust)} onClick={() => setOpen(true)}>
        {t.release}
      </Button>
      {isOpen && <ReleaseQuarantine product={product} onClose={() => setOpen(false)} />}
    </p>
  );
}

function Planned({ product }: { product: ProductDetails }) {
  const t = useWords(stockWords);
  const { incoming, outgoing, forecast } = product.availability;
  const { data: plan } = useQuery(forecastQuery(product.id));
  return (
    <div className={card}>
      <dl className="flex gap-6">
        <Quantity label={t.incoming} value={incoming} unit={product.unitName} />
        <Quantity label={t.outgoing} value={outgoing} unit={product.unitName} />
        <Quantity label={t.forecast} value={forecast} unit={product.unitName} />
      </dl>
      <div className="min-h-15">
        {plan &&
          (plan.days.length > 0 ? (
            <StockCurve plan={plan} unitName={product.unitName} />
          ) : (
            <p className="text-xs text-faint">{t.noPlan}</p>
          ))}
      </div>
    </div>
  );
}

function Sales({ product }: { product: ProductDetails }) {
  const t = useWords(stockWords);
  const f = useFormat();
  const vendor = product.usualVendor;
  return (
    <div className={`${card} @max-4xl:col-span-full`}>
      <dl className="flex flex-col gap-3 @max-4xl:flex-row @max-4xl:gap-8">
        <Figure label={t.sold}>
          {f.quantity(product.soldLast12Months)}
          <Unit name={product.unitName} of={product.soldLast12Months} className="text-base" />
        </Figure>
        <div>
          <dt className="text-sm text-quiet">{t.usualVendor}</dt>
          <dd className="pt-0.5 font-medium">
            {vendor ? (
              <RecordLink kind="contact" id={vendor.id}>
                {vendor.name}
              </RecordLink>
            ) : (
              <span className="font-normal text-faint">{t.none}</span>
            )}
          </dd>
        </div>
      </dl>
    </div>
  );
}

type QuantityProps = { label: string; value: ProductDetails["availability"]["onHand"]; unit: string };

function Quantity({ label, value, unit }: QuantityProps) {
  const f = useFormat();
  return (
    <Figure label={label} isBad={value.startsWith("-")}>
      {f.quantity(value)}
      <Unit name={unit} of={value} className="text-base" />
    </Figure>
  );
}

function Figure({ label, children, isBad = false }: { label: string; children: ReactNode; isBad?: boolean }) {
  return (
    <div>
      <dt className="text-sm whitespace-nowrap text-quiet">{label}</dt>
      <dd className={`text-xl font-semibold tabular-nums ${isBad ? "text-bad" : ""}`}>{children}</dd>
    </div>
  );
}
