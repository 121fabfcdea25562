import type { Decimal } from "@trato/domain/decimal.ts";
import type { ComponentProps } from "react";
import { NumberInput } from "./NumberInput.tsx";

type WholeNumberInputProps = Omit<ComponentProps<typeof NumberInput>, "value" | "onChange" | "decimals" | "isWhole"> & {
  value: number | null;
  onChange: (value: number | null) => void;
};

/** A count: days, an order. */
export function WholeNumberInput({ value, onChange, ...rest }: WholeNumberInputProps) {
  return (
    <NumberInput
      {...rest}
      isWhole
      value={value === null ? null : (String(value) as Decimal)} // a number's text is a decimal
      onChange={(text) => onChange(text === null ? null : Number(text))}
    />
  );
}
