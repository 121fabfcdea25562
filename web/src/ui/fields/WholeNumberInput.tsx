import type { Decimal } from "@trato/domain/decimal.ts";
import type { ComponentProps } from "react";
import { NumberInput } from "./NumberInput.tsx";

type WholeNumberInputProps = Omit<ComponentProps<typeof NumberInput>, "value" | "onChange" | "decimals"> & {
  value: number | null;
  onChange: (value: number | null) => void;
};

/** A count: days, an order. What is typed with decimals is left for the form to refuse. */
export function WholeNumberInput({ value, onChange, ...rest }: WholeNumberInputProps) {
  return (
    <NumberInput
      {...rest}
      value={value === null ? null : (String(value) as Decimal)} // a number's text is a decimal
      onChange={(text) => onChange(text === null ? null : Number(text))}
    />
  );
}
