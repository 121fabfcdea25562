import type { Id } from "../ids.ts";
import { kinds, kindsHaving, type OriginKind } from "../kinds.ts";

type OriginId<Kind extends OriginKind> = Id<(typeof kinds)[Kind]["named"]["table"]>;
type Fields = { [Kind in OriginKind as `${Kind}Id`]: OriginId<Kind> | null } & {
  [Kind in OriginKind as `${Kind}Number`]: string | null;
};

/** The document behind a transfer, which names it in a field of the document's kind: `saleId` with `saleNumber`. */
export function originOf(fields: { readonly [Name in keyof Fields]?: string | null | undefined }) {
  for (const kind of kindsHaving("movesGoods")) {
    const id = fields[`${kind}Id`];
    if (id) return { kind, id, number: fields[`${kind}Number`] ?? null };
  }
  return null;
}

/** The same the other way: what is behind a transfer, in the field of its kind. */
export function originFields(origin: { kind: OriginKind | null; id: string | null; number: string | null }): Fields {
  const fields = kindsHaving("movesGoods").flatMap((kind) => [
    [`${kind}Id`, kind === origin.kind ? origin.id : null],
    [`${kind}Number`, kind === origin.kind ? origin.number : null],
  ]);
  return Object.fromEntries(fields) as Fields; // both for each kind, and an id is of the table of its kind
}

/** Whether documents of this kind send goods to a customer: what they take in came back from him. */
export const sendsOut = (kind: OriginKind | null): boolean => kind !== null && kinds[kind].movesGoods === "out";
