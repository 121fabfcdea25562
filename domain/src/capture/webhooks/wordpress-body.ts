import { isNothing, type Values } from "../values.ts";

/** The inputs of a name and of an address. Source: Gravity Forms Documentation, "Entry Object": the inputs of a field are its number and theirs. */
const ofName: Record<string, string> = { "3": "first_name", "6": "last_name" };
const ofAddress: Record<string, string> = {
  "1": "street",
  "2": "street2",
  "3": "city",
  "4": "state",
  "5": "zip",
  "6": "country",
};

/** A body of a form of WordPress, where numbers stand for names with the names that they mean, as far as their values say. */
export function wordPressBody(body: Values): Values {
  const names = new Set(Object.keys(body));
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => {
      const means = isNothing(value) ? undefined : (unlabelled.exec(name)?.[1] ?? numbered(name, value, names));
      return [means === undefined || names.has(means) ? name : claimed(means, names), value];
    }),
  );
}

/** A field of Elementor that has no label is sent by its id. Source: Elementor Pro, `modules/forms/classes/form-record.php`. */
const unlabelled = /^No Label (\S+)$/u;

const numbered = (name: string, value: unknown, names: ReadonlySet<string>): string | undefined =>
  /^\d+(\.\d+)?$/.test(name) ? meaningOf(name, value, names) : undefined;

function claimed(name: string, names: Set<string>): string {
  names.add(name);
  return name;
}

function meaningOf(name: string, value: unknown, names: ReadonlySet<string>): string | undefined {
  const [field = "", input] = name.split(".");
  if (input !== undefined) return (names.has(`${field}.1`) ? ofAddress : ofName)[input];
  if (typeof value !== "string") return undefined;
  if (/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(value.trim())) return "email";
  return /^\+?[\d\s().-]{9,20}$/.test(value.trim()) ? "phone" : undefined;
}
