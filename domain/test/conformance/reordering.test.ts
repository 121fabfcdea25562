import { checkGoldenCases } from "./check-golden.ts";
import { reordering } from "./reordering.ts";

checkGoldenCases(reordering);
