import { seal, unseal } from "../platform/sealed.ts";
import type { Site } from "../platform/site.ts";

const purpose = "for the receiver alone";

export const sealForReceiver = (site: Site, text: string): string => seal(site, purpose, text);

/** Null where this installation cannot read it any more. */
export const unsealForReceiver = (site: Site, sealed: string): string | null => unseal(site, purpose, sealed);
