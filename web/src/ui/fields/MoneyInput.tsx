import type { ComponentProps } from "react";
import { useFormat } from "../../platform/session.ts";
import { NumberInput } from "./NumberInput.tsx";

type MoneyInputProps = Omit<ComponentProps<typeof NumberInput>, "decimals" | "suffix" | "meaning"> & {
  currency?: string;
};

/** An amount in the workspace's currency, or in another one. */
export function MoneyInput({ currency, ...rest }: MoneyInputProps) {
  const format = useFormat();
  return (
    <NumberInput
      {...rest}
      meaning="money"
      decimals={format.currencyDecimals}
      suffix={format.currencySign(currency ?? format.currency)}
    />
  );
}

/** A unit price in the workspace's currency: with as many decimals as its prices have at least. */
export function PriceInput(props: Omit<MoneyInputProps, "currency">) {
  const { priceDecimals, currency, currencySign } = useFormat();
  return <NumberInput {...props} meaning="money" decimals={priceDecimals} suffix={currencySign(currency)} />;
}
