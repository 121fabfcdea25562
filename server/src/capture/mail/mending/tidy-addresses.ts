/** Addresses without the remarks, ways and blanks that the old standard allows within them. Source: RFC 5322, 4.4. */
export function tidyAddresses(value: string): string {
  if (!/\(|\s[.@]|[.@]\s|<@/.test(value)) return value.trim();
  return apart(value).map(tidy).join(", ");
}

function tidy(one: string): string {
  const named = one.includes("<") ? withoutRemarks(one) : one;
  const within = named.replace(
    /<([^<>"]*)>/,
    (_, address: string) => `<${address.replace(/\s+/g, "").replace(/^@[^:]*:/, "")}>`,
  );
  const isBare = /^[^\s"<>()]+(?:\s*[.@]\s*[^\s"<>()]+)+$/.test(within.trim());
  return isBare ? within.replace(/\s+/g, "") : within.trim();
}

/** At the commas that stand in no quotation, remark or angle. */
function apart(value: string): string[] {
  const pieces: string[] = [""];
  eachSign(value, (sign, isWithin) => {
    if (sign === "," && !isWithin) pieces.push("");
    else pieces[pieces.length - 1] += sign;
  });
  return pieces.filter((piece) => piece.trim() !== "");
}

function withoutRemarks(value: string): string {
  let rest = "";
  eachSign(value, (sign, _, isRemark) => {
    if (!isRemark) rest += sign;
  });
  return rest.replace(/\s+/g, " ");
}

/** Tells of each sign, with its backslash, whether it stands within something, and within a remark. */
function eachSign(value: string, tell: (sign: string, isWithin: boolean, isRemark: boolean) => void): void {
  let [isQuoted, depth, isAngle] = [false, 0, false];
  for (const [sign] of value.matchAll(/\\[^]|[^]/g)) {
    if (sign === '"' && depth === 0) isQuoted = !isQuoted;
    if (sign === "(" && !isQuoted) depth++;
    if (sign === "<" && !isQuoted && depth === 0) isAngle = true;
    if (sign === ">" && !isQuoted && depth === 0) isAngle = false;
    tell(sign, isQuoted || isAngle || depth > 0, depth > 0);
    if (sign === ")" && !isQuoted && depth > 0) depth--;
  }
}
