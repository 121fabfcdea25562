/** The page alone on the whole screen, where the browser allows it: it can only be asked for by a tap. */
export function fillScreen(): void {
  if (!document.fullscreenElement) void document.documentElement.requestFullscreen?.().catch(() => undefined); // it may be forbidden here
}

export function leaveFullScreen(): void {
  if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined); // left already
}
