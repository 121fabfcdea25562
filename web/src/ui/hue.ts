/** The same hue for the same id or name, everywhere and always. */
export function hueOf(text: string): number {
  let sum = 0;
  for (const sign of text) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % 3_600_000;
  return Math.round(((sum * 137.508) % 360) * 10) / 10;
}

/** A hue as a style that the classes of tags and avatars read. */
export function hueStyle(hue: number): React.CSSProperties {
  return { "--hue": String(hue) } as React.CSSProperties; // React's types know no custom properties
}
