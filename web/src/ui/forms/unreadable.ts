/** Whether a field within holds a text that cannot be read; the first one is shown, to be mended. Nothing is sent meanwhile. */
export function holdsUnreadable(root: Element | null = null): boolean {
  const field = (root ?? document).querySelector<HTMLElement>("[data-unreadable]");
  field?.blur(); // it tells what is wrong when it has been left
  field?.focus();
  return field !== null;
}
