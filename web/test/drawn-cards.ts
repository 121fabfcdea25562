import { encode } from "uqr";

/** The lines of a card that is drawn for tests: who, what, and how to reach her. */
export const drawnLines = [
  "Marta Gil Robles",
  "Directora comercial",
  "Muebles Robles, S.L.",
  "marta.gil@robles.example",
  "Tel. +34 912 345 678",
  "Calle Mayor, 12",
  "28013 Madrid",
];

/** `code`: what a QR code in its corner says. */
type Drawn = { degrees?: number; blur?: number; light?: number; code?: string };

/** A white card on a wooden table, turned, blurred and darkened, as a photo of it. */
export function drawCard({ degrees = 0, blur = 0, light = 1, code }: Drawn = {}): Promise<Blob> {
  const canvas = new OffscreenCanvas(1600, 1200);
  const pen = canvas.getContext("2d")!;
  pen.filter = `blur(${blur}px) brightness(${light})`;
  pen.fillStyle = "#b08d57";
  pen.fillRect(0, 0, 1600, 1200);
  pen.translate(800, 600);
  pen.rotate((degrees * Math.PI) / 180);
  pen.fillStyle = "#f6f6f4";
  pen.fillRect(-600, -350, 1200, 700);
  pen.fillStyle = "#1c1c1c";
  drawnLines.forEach((line, index) => {
    pen.font = `${index === 0 ? 64 : 44}px sans-serif`;
    pen.fillText(line, -520, -230 + index * 84);
  });
  if (code) drawCode(pen, code);
  return canvas.convertToBlob({ type: "image/jpeg", quality: 0.9 });
}

const point = 8;

function drawCode(pen: OffscreenCanvasRenderingContext2D, code: string): void {
  encode(code, { border: 2 }).data.forEach((row, y) =>
    row.forEach((isDark, x) => isDark && pen.fillRect(230 + x * point, -320 + y * point, point, point)),
  );
}
