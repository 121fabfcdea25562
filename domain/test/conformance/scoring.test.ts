import { checkGoldenCases } from "./check-golden.ts";
import { scoring } from "./scoring.ts";

checkGoldenCases(scoring);
