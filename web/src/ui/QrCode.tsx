import { encode } from "uqr";

type QrCodeProps = {
  text: string;
  label: string;
  /** How much of it may be dirty: 7 or 15 per cent. */
  ecc?: "L" | "M";
};

/** A text for a camera: dark on light in either theme, since not every app reads it the other way round. */
export function QrCode({ text, label, ecc = "L" }: QrCodeProps) {
  const { data, size } = encode(text, { border: 4, ecc });
  const dark = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ""))).join("");
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="w-48 self-center rounded-md"
    >
      <rect width={size} height={size} fill="white" />
      <path d={dark} fill="black" />
    </svg>
  );
}
