const quote = 0x22;
const escape = 0x5c;
const open = 0x5b;
const close = 0x5d;

/** How many arrays a text of JSON holds, and how many of them are not empty, without reading it into memory. */
export function arraysIn(json: string): { all: number; filled: number } {
  const found = { all: 0, filled: 0 };
  let isInText = false;
  for (let at = 0; at < json.length; at++) {
    const sign = json.charCodeAt(at);
    if (isInText && sign === escape) at++;
    else if (sign === quote) isInText = !isInText;
    else if (!isInText && sign === open) {
      found.all++;
      if (json.charCodeAt(at + 1) !== close) found.filled++;
    }
  }
  return found;
}
