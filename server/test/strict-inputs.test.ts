import { beforeAll, expect, test } from "vitest";
import { routeTable } from "../src/app.ts";
import { jsonSchema } from "../src/platform/openapi/openapi-schemas.ts";
import { isPublic } from "../src/platform/routes.ts";
import { readInput } from "@trato/domain/inputs/faults.ts";
import type { InputSchema } from "./generate-input.ts";
import { type TakingBack, takingBack } from "./taking-back.ts";
import { createWorld } from "./world.ts";

// What an input does not name is refused by name, however deep it stands; and whatever is refused is refused in a sentence. Where a
// route is red here: declare it by `route()` or `publicRoute()`, whose input refuses by itself, and keep to z.object for all in it.

const routes = Object.entries(routeTable);

let server: TakingBack;
let key: string;

beforeAll(async () => {
  server = await takingBack();
  key = (await createWorld()).person("administrator").key;
});

test("every route refuses a parameter or field that it does not know, by its name", async () => {
  const answers: string[] = [];
  for (const [name, route] of routes) {
    const asked = { ...route.example, notKnownHere: "x" };
    const { status, text } = await server.ask(isPublic(route) ? null : key, name, asked);
    const paths = status === 400 ? JSON.parse(text).errors.map(({ path }: { path: string }) => path) : [];
    if (!paths.includes("notKnownHere")) answers.push(`${name}: ${status} ${text.slice(0, 200)}`);
  }
  expect(answers).toEqual([]);
});

test("so does every object within an input; names that are free are those of a record of names and values", () => {
  const open = routes.flatMap(([name, { input }]) =>
    openIn(jsonSchema(input, "input") as InputSchema, []).map((place) => `${name} ${place.join(".")}`),
  );
  expect(open).toEqual([]);
});

function openIn(schema: InputSchema, place: string[]): string[][] {
  const { properties, items, additionalProperties: more } = schema;
  return [
    ...(properties && more !== false ? [place] : []),
    ...Object.entries(properties ?? {}).flatMap(([name, part]) => openIn(part, [...place, name])),
    ...[...(items ? [items] : []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].flatMap((part) =>
      openIn(part, place),
    ),
    ...(typeof more === "object" ? openIn(more, [...place, "any"]) : []),
  ];
}

const refused = async (route: string, input: Record<string, unknown> = {}) => {
  const { status, text } = await server.ask(key, route, { ...input, not_known: "x" });
  return `${status} ${JSON.parse(text).errors.map(({ path, message }: Record<string, string>) => `${path}: ${message}`)}`;
};

test("what stands beside the table of routes refuses unknown parameters too", async () => {
  const told = "400 not_known: There is no field of this name here.";
  for (const route of ["GET /events", "GET /sales/x/pdf", "GET /files/x", "GET /mails/x/html"])
    expect([route, await refused(route)]).toEqual([route, told]);
  for (const list of ["leads", "sales", "sales-analysis"])
    expect([list, await refused(`GET /${list}/export`, { format: "csv" })]).toEqual([list, told]);
  expect(await refused("GET /contacts/export", { format: "csv", Format: "csv" })).toContain("400 Format: ");
});

const wrong: unknown[] = [
  undefined,
  null,
  true,
  12.5,
  "",
  "\u0000",
  "x".repeat(70_000),
  "?",
  [],
  ["?"],
  {},
  { a: 1 },
  [{}],
];

test("whatever is wrong is said in a sentence of the reader's language, never as a pattern or in a library's words", () => {
  const said = new Map<string, string>();
  for (const [name, { input, example }] of routes)
    for (const field of [...Object.keys((jsonSchema(input, "input") as InputSchema).properties ?? {}), "external_id"])
      for (const value of wrong)
        for (const language of ["en", "es"] as const) {
          const read = readInput(input, { ...example, [field]: value }, language);
          if ("faults" in read)
            for (const { message } of read.faults) said.set(`${language} ${message}`, `${name} ${field}`);
        }
  const sentences = [...said.keys()].filter((each) => !/^(en|es) [\p{Lu}¿][^\n]*[.?]$/u.test(each));
  expect(sentences).toEqual([]);
  const technical = [...said].filter(([text]) =>
    /Invalid|\bexpected\b|\\d|\^|\$|undefined|null\b|regex|pattern/i.test(text),
  );
  expect(technical).toEqual([]);
  const inBoth = [...said.keys()].filter((each) => each.startsWith("es ") && said.has(`en ${each.slice(3)}`));
  expect(inBoth).toEqual([]);
  expect(said.size).toBeGreaterThan(60);
});
