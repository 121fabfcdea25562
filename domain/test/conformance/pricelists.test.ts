import { checkGoldenCases } from "./check-golden.ts";
import { pricelists } from "./pricelists.ts";

checkGoldenCases(pricelists);
