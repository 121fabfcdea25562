import type { ListColumn } from "@trato/domain/reports/list-columns.ts";
import { namesInFile } from "../ui/lists/chosen-columns.ts";
import type { Column } from "../ui/lists/columns.ts";
import { amounts } from "./list-columns.ts";
import { type Reader, valueText } from "@trato/domain/fields/value-text.ts";

/** Columns for what the file of a list knows and none of the page's columns stands for. */
export function extraColumns<Row extends object>(
  known: readonly ListColumn[],
  own: readonly Column<Row>[],
  reader: Reader,
): Column<Row>[] {
  const told = namesInFile(own);
  return known
    .filter(({ name, isOnlyInFile }) => !isOnlyInFile && !told.includes(name))
    .map((column) => ({
      id: column.name,
      label: column.words[reader.language],
      width: amounts.has(column.kind) ? "112px" : "minmax(112px, 1fr)",
      isAmount: amounts.has(column.kind),
      isExtra: true,
      ...(column.sort !== undefined && { sort: column.sort }),
      render: (row) => textIn(column, row, reader),
    }));
}

function textIn({ name, kind, choices, isOfCompany }: ListColumn, row: object, reader: Reader): string | null {
  const value = name.split(".").reduce<unknown>(within, row);
  const currency = within(row, "currency");
  if (kind === "money" && !isOfCompany && typeof value === "string" && typeof currency === "string")
    return reader.f.money(value, currency);
  return choices?.find((choice) => choice.value === value)?.words[reader.language] ?? valueText(kind, value, reader);
}

const within = (held: unknown, key: string): unknown =>
  typeof held === "object" && held !== null ? Object.entries(held).find(([name]) => name === key)?.[1] : undefined;
