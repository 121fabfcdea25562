import * as z from "zod/mini";
import type { AboutKind } from "@trato/domain/activities/inputs.ts";
import type { Verb } from "@trato/domain/permissions.ts";
import type { Context } from "../platform/context.ts";
import { type Route, route } from "../platform/routes.ts";

export type About = { kind: AboutKind; id: string };
type Shape = Record<string, z.ZodMiniType>;
type Input<Key extends string, Fields extends Shape> = z.ZodMiniObject<Fields & Record<Key, z.ZodMiniUUID>>;

type Declared<Fields extends Shape, Output extends z.ZodMiniType> = {
  may: Verb;
  summary: string;
  fields: Fields;
  output: Output;
  example: Record<string, unknown>;
  run: (ctx: Context, about: About, fields: z.output<z.ZodMiniObject<Fields>>) => Promise<z.input<Output>>;
};

/** The same capability for records of every kind: the id comes in the path under the record's own name. */
export function subjectRoute<Key extends string, Fields extends Shape, Output extends z.ZodMiniType>(
  key: Key,
  kind: AboutKind,
  { fields, run, example, ...declared }: Declared<Fields, Output>,
): Route<Input<Key, Fields>, Output> {
  return route<Input<Key, Fields>, Output>({
    ...declared,
    input: z.object({ ...fields, [key]: z.uuid() }),
    example: { ...example, [key]: "01990000-0000-7000-8000-000000000001" },
    run: (ctx, input) => {
      const { [key]: id, ...given } = input as Record<string, unknown>;
      return run(ctx, { kind, id: String(id) }, given as z.output<z.ZodMiniObject<Fields>>); // the input without its id
    },
  });
}
