import { Drop, Liquid, LiquidError, type Template, toValue } from "liquidjs";

/** What a placeholder is filled with: null where there is nothing. */
export type Filling = string | null;

/** A text that was read, whatever fills it. */
export type ReadText = readonly Template[];

/** A placeholder that a text names, and where. */
export type Named = { path: string; line: number };

/** Nothing stands behind a placeholder: no `if` takes it for something, and where it is written out it is noted. */
class Missing extends Drop {
  readonly path: string;
  readonly noted: Set<string>;

  constructor(path: string, noted: Set<string>) {
    super();
    this.path = path;
    this.noted = noted;
  }

  override valueOf(): null {
    return null;
  }
}

const known = new Set(["if", "unless", "case", "comment"]);

// No loops, no variables, no files: what a text costs grows with its length alone. The limits are the last line of defence.
const engine = new Liquid({
  strictFilters: true,
  ownPropertyOnly: true,
  parseLimit: 20_000,
  memoryLimit: 1_000_000,
  renderLimit: 1000,
  outputEscape: writtenOut,
});

for (const tag of Object.keys(engine.tags)) if (!known.has(tag)) delete engine.tags[tag];
for (const filter of Object.keys(engine.filters)) delete engine.filters[filter];
engine.registerFilter("default", (value: unknown, instead: unknown) => (isNothing(value) ? instead : value));
engine.registerFilter(
  "upcase",
  inLetters((text) => text.toUpperCase()),
);
engine.registerFilter(
  "downcase",
  inLetters((text) => text.toLowerCase()),
);
engine.registerFilter(
  "capitalize",
  inLetters((text) => text.replace(/^\p{L}/u, (letter) => letter.toUpperCase())),
);

/** What was written, as a template; throws what `problemIn` explains. */
export function readText(text: string): ReadText {
  return engine.parse(text);
}

/** Every placeholder of a text, also where it would not be written out, in the order in which they stand. */
export function namedIn(read: ReadText): Named[] {
  const { globals } = engine.analyzeSync([...read], { partials: false });
  return Object.values(globals)
    .flat()
    .map(({ segments, location }) => ({ path: segments.map(String).join("."), line: location.row, at: location.col }))
    .toSorted((a, b) => a.line - b.line || a.at - b.at)
    .map(({ path, line }) => ({ path, line }));
}

/** The text with its placeholders filled in, and which of them had nothing to fill them with. */
export function filled(read: ReadText, fillings: ReadonlyMap<string, Filling>): { text: string; missing: string[] } {
  const noted = new Set<string>();
  const text: string = engine.renderSync([...read], scopeOf(fillings, noted));
  return { text, missing: [...noted] };
}

type Scope = { [name: string]: string | Missing | Scope };

function scopeOf(fillings: ReadonlyMap<string, Filling>, noted: Set<string>): Scope {
  const scope: Scope = {};
  for (const [path, filling] of fillings) {
    const [root = path, name = ""] = path.split(".");
    scope[root] = Object.assign(scope[root] ?? {}, { [name]: filling ?? new Missing(path, noted) });
  }
  return scope;
}

function writtenOut(value: unknown): string {
  if (!(value instanceof Missing)) return isNothing(value) ? "" : String(value);
  value.noted.add(value.path);
  return "";
}

const isNothing = (value: unknown): boolean => [null, undefined, "", false].includes(toValue(value) as null); // compared alone

function inLetters(change: (text: string) => string) {
  return (value: unknown) => (isNothing(value) ? value : change(String(value)));
}

/** Why a text cannot be read, or not be filled in: at which line, and what stands there. */
export function problemIn(error: unknown): { code: ProblemCode; line: number; near: string } {
  if (!LiquidError.is(error) || !error.token) return { code: "template.too_much", line: 1, near: "" };
  const [line = 1] = error.token.getPosition();
  const { input, begin, end } = error.token;
  const rest = input.slice(begin).split("\n", 1)[0] ?? "";
  const code = codeOf(error.message);
  const isWhole = code === "template.unknown_tag" || code === "template.unknown_filter";
  return { code, line, near: isWhole ? wordIn(error.message, input.slice(begin, end)) : rest.slice(0, 60) };
}

type ProblemCode =
  | "template.too_much"
  | "template.unclosed"
  | "template.unknown_tag"
  | "template.unknown_filter"
  | "template.unreadable";

function codeOf(message: string): ProblemCode {
  if (/limit exceeded/.test(message)) return "template.too_much";
  if (/not closed/.test(message)) return "template.unclosed";
  if (/^tag .* not found/.test(message)) return "template.unknown_tag";
  if (message.startsWith("undefined filter")) return "template.unknown_filter";
  return "template.unreadable";
}

const wordIn = (message: string, instead: string): string =>
  /^tag "(.*?)" not found/.exec(message)?.[1] ?? /^undefined filter: (\S+?),/.exec(message)?.[1] ?? instead;
