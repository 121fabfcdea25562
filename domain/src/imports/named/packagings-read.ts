import { canonical, type Decimal } from "../../decimal.ts";

/** "Box: 12 (8412345678905)", the code where there is one. */
const shape = /^(?<name>[^:]{1,50}):\s*(?<number>\d{1,9}(?:[.,]\d{1,6})?)\s*(?:\((?<code>[^()]{1,100})\))?$/u;

export type ReadPackaging = { name: string; quantity: Decimal; barcode: string | null };

/** The packagings that a cell tells, between semicolons, bars or lines; `unread` is what tells none. */
export function readPackagings(text: string): { packagings: ReadPackaging[]; unread: string[] } {
  const said = text
    .split(/[;|\n]/)
    .map((each) => each.trim())
    .filter((each) => each !== "")
    .map((each) => ({ each, read: shape.exec(each)?.groups }));
  return {
    packagings: said.flatMap(({ read }) => {
      const { name = "", number = "", code } = read ?? {};
      if (name.trim() === "" || number === "") return [];
      return [{ name: name.trim(), quantity: canonical(number.replace(",", ".")), barcode: code?.trim() || null }];
    }),
    unread: said.flatMap(({ each, read }) => (read?.["name"]?.trim() ? [] : [each])),
  };
}
