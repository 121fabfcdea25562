import { checkGoldenCases } from "./check-golden.ts";
import { fiscal } from "./fiscal.ts";

checkGoldenCases(fiscal);
