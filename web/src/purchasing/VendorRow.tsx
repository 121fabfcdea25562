import { useQuery } from "@tanstack/react-query";
import { GripVertical, Trash2 } from "lucide-react";
import { type KeyboardEvent, useRef } from "react";
import { type Decimal, nothing } from "@trato/domain/decimal.ts";
import { RecordLink } from "../ui/RecordLink.tsx";
import { CurrencyContext, useFormat, useMe } from "../platform/session.ts";
import { toastError } from "../platform/toasts.ts";
import { useLanguage, useWords } from "../platform/words.ts";
import { currencyName } from "../products/currencies/currency-name.ts";
import { currenciesQuery } from "../products/queries.ts";
import { cx } from "../ui/classes.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { type Keeping, useInPlace } from "../ui/fields/in-place.ts";
import { Menu } from "../ui/overlays/Menu.tsx";
import { NumberInput } from "../ui/fields/NumberInput.tsx";
import { State } from "../ui/State.tsx";
import { DropMark } from "../ui/lists/DropMark.tsx";
import { useRowDrag } from "../ui/lists/row-drag.ts";
import { vendorWords } from "./labels.ts";
import type { VendorPrice } from "./queries.ts";
import type { VendorPrices } from "./use-vendor-prices.ts";
import { vendorColumns } from "./vendor-columns.ts";

/** The rows that are dropped among each other. */
export const vendorKind = "vendor price";

type VendorRowProps = {
  price: VendorPrice;
  prices: VendorPrices;
  isUsual: boolean;
  isLast: boolean;
  isLocked: boolean;
  startsFocused: boolean;
};

/** One vendor's terms. Alt and the arrows move it, as its handle does. */
export function VendorRow({ price, prices, isUsual, isLast, isLocked, startsFocused }: VendorRowProps) {
  const t = useWords(vendorWords);
  const { id, vendor } = price;
  const row = useRef<HTMLLIElement>(null);
  const handle = useRef<HTMLButtonElement>(null);
  const { isDragged, edge } = useRowDrag(row, { kind: vendorKind, id, isMovable: !isLocked, handle });
  const keys = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    prices.place(id, event.key === "ArrowUp" ? -1 : 1);
  };
  const up = { label: t.moveUp, keys: "alt+up", onSelect: () => prices.place(id, -1) };
  const inCurrencies = useCurrencyMenu(price, prices);
  const down = { label: t.moveDown, keys: "alt+down", onSelect: () => prices.place(id, 1) };
  return (
    // the handle and the cells inside hear keys; they reach the row from there
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      ref={row}
      onKeyDown={isLocked ? undefined : keys}
      className={cx(
        `group relative grid ${vendorColumns} items-center border-b border-line py-0.5 last:border-0 max-md:grid-cols-[28px_1fr_1fr_1fr_32px] max-md:py-2`,
        isDragged && "opacity-40",
      )}
    >
      {edge && <DropMark edge={edge} />}
      {isLocked ? (
        <span />
      ) : (
        <Menu
          trigger={
            <IconButton
              ref={handle}
              size="sm"
              label={t.actions(vendor.name)}
              icon={<GripVertical />}
              className="cursor-grab"
            />
          }
          groups={[{ items: [...(isUsual ? [] : [up]), ...(isLast ? [] : [down])] }, ...inCurrencies]}
        />
      )}
      <VendorName price={price} isUsual={isUsual} />
      <CurrencyContext value={price.currency}>
        <Cells price={price} prices={prices} isLocked={isLocked} startsFocused={startsFocused} />
      </CurrencyContext>
      {isLocked ? (
        <span />
      ) : (
        <IconButton
          size="sm"
          label={t.remove(vendor.name)}
          icon={<Trash2 />}
          onClick={() => prices.remove(price)}
          className="max-md:col-start-5 max-md:row-start-1 md:opacity-0 md:group-focus-within:opacity-100 md:group-hover:opacity-100"
        />
      )}
    </li>
  );
}

/** In which currency the vendor asks his price; nothing in a workspace that knows of no other. */
function useCurrencyMenu(price: VendorPrice, prices: VendorPrices) {
  const t = useWords(vendorWords);
  const language = useLanguage();
  const { currency: own } = useMe().workspace;
  const { data } = useQuery(currenciesQuery);
  const all = [...new Set([own, price.currency, ...(data?.items ?? []).map(({ currency }) => currency)])];
  if (all.length < 2) return [];
  const items = all.map((currency) => ({
    label: currencyName(language, currency),
    isChosen: currency === price.currency,
    onSelect: () => void prices.edit(price, { currency }).catch(toastError),
  }));
  return [{ label: t.currency, items }];
}

function VendorName({ price: { vendor, vendorCode }, isUsual }: { price: VendorPrice; isUsual: boolean }) {
  const t = useWords(vendorWords);
  return (
    <span className="flex min-w-0 items-center gap-2 px-2 max-md:col-span-3">
      <RecordLink kind="contact" id={vendor.id} className="truncate font-medium">
        {vendor.name}
      </RecordLink>
      {vendorCode && <span className="text-sm text-faint">{vendorCode}</span>}
      {isUsual && <State>{t.usual}</State>}
    </span>
  );
}

type CellsProps = Pick<VendorRowProps, "price" | "prices" | "isLocked" | "startsFocused">;

function Cells({ price, prices, isLocked, startsFocused }: CellsProps) {
  const t = useWords(vendorWords);
  const { priceDecimals, currencySign, currency } = useFormat();
  const shared = { name: price.vendor.name, isLocked };
  return (
    <>
      <Cell
        {...shared}
        field="price"
        label={t.price}
        value={price.price}
        currency={currency}
        decimals={priceDecimals}
        suffix={currencySign(currency)}
        startsFocused={startsFocused}
        onKeep={(value) => prices.edit(price, { price: value })}
        className="max-md:col-start-2"
      />
      <Cell
        {...shared}
        field="discount"
        label={t.discount}
        value={price.discount}
        suffix="%"
        onKeep={(discount) => prices.edit(price, { discount })}
      />
      <Cell
        {...shared}
        field="minQuantity"
        label={t.minQuantity}
        value={price.minQuantity}
        onKeep={(minQuantity) => prices.edit(price, { minQuantity })}
      />
      <Cell
        {...shared}
        field="leadDays"
        label={t.leadDays}
        value={String(price.leadDays) as Decimal} // a whole number's text is a decimal
        suffix="d"
        isWhole
        onKeep={(leadDays) => prices.edit(price, { leadDays: Number(leadDays) })}
        className="max-md:col-start-2"
      />
    </>
  );
}

type CellProps = {
  label: string;
  field: string;
  name: string;
  value: Decimal;
  decimals?: number;
  currency?: string;
  isWhole?: boolean;
  suffix?: string;
  isLocked: boolean;
  startsFocused?: boolean;
  onKeep: (value: Decimal) => Keeping;
  className?: string;
};

function Cell({ label, field, name, value, isLocked, onKeep, className, ...rest }: CellProps) {
  const { error, ...bound } = useInPlace<Decimal | null>(value, (next) => onKeep(next ?? nothing), field);
  return (
    <div className={className}>
      <span aria-hidden="true" className="px-2 text-xs text-faint md:hidden">
        {label}
      </span>
      <NumberInput {...bound} {...rest} aria-label={`${label}, ${name}`} disabled={isLocked} className="ghost-cell" />
      {error && <div className="px-2">{error}</div>}
    </div>
  );
}
