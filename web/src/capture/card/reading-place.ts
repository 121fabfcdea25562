/** Where what reads pictures lies: under an address of its own, which alone may run compiled code (web/reading-files.ts). */
export const readingAt = (file: string): string => new URL(`/reading/${file}`, location.origin).href;
