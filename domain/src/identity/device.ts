import type { Language } from "../words.ts";

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

/** Browser and system that a browser says it is, by its `User-Agent`; null for what is not known. */
export function deviceOf(userAgent: string | null): { browser: string; system: string } | null {
  const browser = named(browsers, userAgent ?? "");
  const system = named(systems, userAgent ?? "");
  return browser && system ? { browser, system } : null;
}

/** "Firefox on Linux": what a browser says it is, in words. Never empty. */
export function deviceName(userAgent: string | null, language: Language): string {
  const device = deviceOf(userAgent);
  return device ? `${device.browser} ${on[language]} ${device.system}` : unknown[language];
}

const on = { en: "on", es: "en" };
const unknown = { en: "Unknown device", es: "Dispositivo desconocido" };

const named = (names: [RegExp, string][], text: string): string | undefined =>
  names.find(([pattern]) => pattern.test(text))?.[1];
