import { checkGoldenCases } from "./check-golden.ts";
import { vendorSelection } from "./vendor-selection.ts";

checkGoldenCases(vendorSelection);
