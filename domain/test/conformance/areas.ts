import type { Area } from "./area.ts";
import { assignment } from "./assignment.ts";
import { fiscal } from "./fiscal.ts";
import { availability } from "./flows.ts";
import { leads } from "./leads.ts";
import { misc } from "./misc.ts";
import { paymentTerms } from "./payment-terms.ts";
import { pricelists } from "./pricelists.ts";
import { reordering } from "./reordering.ts";
import { scoring } from "./scoring.ts";
import { taxes } from "./taxes.ts";
import { vendorSelection } from "./vendor-selection.ts";

/** Every area that the conformance runner knows, one line each. */
export const areas: Area[] = [
  assignment,
  availability,
  fiscal,
  leads,
  misc,
  paymentTerms,
  pricelists,
  reordering,
  scoring,
  taxes,
  vendorSelection,
];
