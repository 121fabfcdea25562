/** Whether it is an encoding in which old mail programs wrote everything in letters without accents. */
export const isUtf7 = (label: string): boolean => /^(x-)?(unicode-\d-\d-)?utf-?7$/.test(label);

/** "A+AOE-o" is "Aáo". Source: RFC 2152. */
export const fromUtf7 = (text: string): string =>
  text.replace(/\+([A-Za-z0-9+/]*)-?/g, (_, word: string) => (word === "" ? "+" : lettersOf(word)));

function lettersOf(word: string): string {
  const bytes = Buffer.from(word, "base64");
  return bytes
    .subarray(0, bytes.length - (bytes.length % 2))
    .swap16()
    .toString("utf16le");
}
