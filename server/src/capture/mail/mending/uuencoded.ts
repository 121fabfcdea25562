/** A file as it was sent before there were attachments. */
type Uuencoded = { name: string; content: Buffer };

const block = /^begin [0-7]{3,4} (\S[^\r\n]*)\r?\n((?:[!-`][ -`]{0,90}\r?\n)*)(?:[` ]?\r?\n)?end[ \t]*(?:\r?\n|$)/gm;

/** The first file in a text. */
export const unUuencoded = (text: string): Uuencoded | undefined => withoutFiles(text).files[0];

/** A text without the files that stand in it. */
export function withoutFiles(text: string): { text: string; files: Uuencoded[] } {
  const files: Uuencoded[] = [];
  const rest = text.replace(block, (_, name: string, lines: string) => {
    files.push({ name: name.trim(), content: Buffer.concat(lines.split(/\r?\n/).map(bytesOf)) });
    return "";
  });
  return { text: rest, files };
}

/** Its first sign is how many bytes there are, each four others are three of them. */
function bytesOf(line: string): Buffer {
  const length = valueOf(line, 0);
  const bytes: number[] = [];
  for (let at = 1; bytes.length < length; at += 4) {
    const [a, b, c, d] = [valueOf(line, at), valueOf(line, at + 1), valueOf(line, at + 2), valueOf(line, at + 3)];
    bytes.push(((a << 2) | (b >> 4)) & 255, ((b << 4) | (c >> 2)) & 255, ((c << 6) | d) & 255);
  }
  return Buffer.from(bytes.slice(0, length));
}

/** Blanks at the end of a line get lost. */
const valueOf = (line: string, at: number): number => ((line.codePointAt(at) ?? 32) - 32) & 63;
