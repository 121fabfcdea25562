// the first that fits: Edge and Opera call themselves Chrome too, and Chrome calls itself Safari
const browsers: [RegExp, string][] = [
  [/Edg(e|A|iOS)?\//, "Edge"],
  [/OPR\//, "Opera"],
  [/Firefox\/|FxiOS\//, "Firefox"],
  [/Chrome\/|CriOS\//, "Chrome"],
  [/Safari\//, "Safari"],
];
const systems: [RegExp, string][] = [
  [/iPhone/, "iPhone"],
  [/iPad/, "iPad"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/Mac OS X/, "macOS"],
  [/CrOS/, "ChromeOS"],
  [/Linux/, "Linux"],
];

/** Browser and system that a browser says it is; null for what is not known. */
export function deviceOf(userAgent: string | null): { browser: string; system: string } | null {
  const browser = named(browsers, userAgent ?? "");
  const system = named(systems, userAgent ?? "");
  return browser && system ? { browser, system } : null;
}

const named = (names: [RegExp, string][], text: string): string | undefined =>
  names.find(([pattern]) => pattern.test(text))?.[1];
