import type { ComponentProps } from "react";
import { useFormat } from "../../platform/session.ts";
import { NumberInput } from "./NumberInput.tsx";

type MoneyInputProps = Omit<ComponentProps<typeof NumberInput>, "decimals" | "suffix" | "currency" | "isPercent">;

/** An amount in the workspace's currency. */
export function MoneyInput(props: MoneyInputProps) {
  const { currency, currencyDecimals, currencySign } = useFormat();
  return <NumberInput {...props} currency={currency} decimals={currencyDecimals} suffix={currencySign(currency)} />;
}

/** A unit price in the workspace's currency: with as many decimals as its prices have at least. */
export function PriceInput(props: MoneyInputProps) {
  const { currency, priceDecimals, currencySign } = useFormat();
  return <NumberInput {...props} currency={currency} decimals={priceDecimals} suffix={currencySign(currency)} />;
}
