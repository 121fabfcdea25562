import { redirect } from "@tanstack/react-router";
import { paths } from "../../../platform/paths.ts";
import { kioskLock } from "./kiosk-lock.ts";

/** While a device is with visitors, every page of Trato leads back to where they type. */
export function keepToKiosk(address: string): void {
  const lock = kioskLock();
  if (lock && address !== paths.captureAt(lock.slug))
    throw redirect({ href: paths.captureAt(lock.slug), replace: true });
}
