const [kilobyte, megabyte, gigabyte] = [1_000, 1_000_000, 1_000_000_000];

/** So many bytes in the unit in which they are read with ease; `count` writes whole numbers. */
export function sizeText(bytes: number, count: (value: number) => string): string {
  if (bytes < megabyte) return `${count(Math.ceil(bytes / kilobyte))} kB`;
  return bytes < 10 * gigabyte
    ? `${count(Math.round(bytes / megabyte))} MB`
    : `${count(Math.round(bytes / gigabyte))} GB`;
}
