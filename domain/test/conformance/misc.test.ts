import { checkGoldenCases } from "./check-golden.ts";
import { misc } from "./misc.ts";

checkGoldenCases(misc);
