import * as z from "zod/mini";
import {
  type AboutKind,
  type AddressTaking,
  addressesTaking,
  type IdName,
  type PageKind,
  type RecordKind,
  recordKind,
  type RouteOf,
  routeOf,
  type SubjectKind,
  type Writing,
} from "@trato/domain/kinds.ts";
import type { Verb } from "@trato/domain/permissions.ts";
import type { Context } from "../platform/context.ts";
import { type Route, route } from "../platform/routes.ts";

export type About<Kind extends SubjectKind = AboutKind> = { kind: Kind; id: string };
type Shape = Record<string, z.ZodMiniType>;
type Input<Kind extends PageKind, Fields extends Shape> = z.ZodMiniObject<Fields & Record<IdName<Kind>, z.ZodMiniUUID>>;
type Taking<What extends Writing> = Extract<RecordKind<AddressTaking<What>>, SubjectKind>;

type Declared<What extends Writing, Fields extends Shape, Output extends z.ZodMiniType> = {
  may: Verb | ((kind: Taking<What>) => Verb);
  summary: string;
  fields: Fields;
  output: Output;
  example: Record<string, unknown>;
  run: (
    ctx: Context,
    about: About<Taking<What>>,
    fields: z.output<z.ZodMiniObject<Fields>>,
  ) => Promise<z.input<Output>>;
};

type Routes<
  Method extends string,
  What extends Writing,
  Ending extends string,
  Fields extends Shape,
  Output extends z.ZodMiniType,
> = {
  [Kind in AddressTaking<What> as RouteOf<Method, Kind, Ending>]: Route<Input<Kind, Fields>, Output>;
};

/** One capability for records of every kind that take it: "POST /sales/:saleId/notes" and its like. */
export function aboutRoutes<
  Method extends string,
  What extends Writing,
  Ending extends string,
  Fields extends Shape,
  Output extends z.ZodMiniType,
>(
  method: Method,
  what: What,
  ending: Ending,
  declared: Declared<What, Fields, Output>,
): Routes<Method, What, Ending, Fields, Output> {
  const entries = addressesTaking(what).map((kind) => [routeOf(method, kind, ending), aboutRoute(kind, declared)]);
  return Object.fromEntries(entries) as Routes<Method, What, Ending, Fields, Output>; // a route for each kind under its own name
}

/** The id comes in the path under the record's own name. */
function aboutRoute<What extends Writing, Fields extends Shape, Output extends z.ZodMiniType>(
  address: AddressTaking<What>,
  { may, fields, run, example, ...declared }: Declared<What, Fields, Output>,
) {
  const key = `${address}Id`;
  const kind = recordKind(address) as Taking<What>; // addresses that take it are of kinds that do
  return route({
    ...declared,
    may: typeof may === "function" ? may(kind) : may,
    input: z.object({ ...fields, [key]: z.uuid() }),
    example: { ...example, [key]: "01990000-0000-7000-8000-000000000001" },
    run: (ctx, input) => {
      const { [key]: id, ...given } = input as Record<string, unknown>;
      return run(ctx, { kind, id: String(id) }, given as z.output<z.ZodMiniObject<Fields>>); // the input without its id
    },
  });
}
