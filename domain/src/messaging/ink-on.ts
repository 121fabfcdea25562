/** The colour in which text is read best on a ground (`#rrggbb`): white or nearly black, whichever stands out more (WCAG 2 contrast). */
export function inkOn(ground: string): "#ffffff" | "#18181b" {
  const light = luminance(ground);
  return 1.05 / (light + 0.05) >= (light + 0.05) / (luminance("#18181b") + 0.05) ? "#ffffff" : "#18181b";
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
