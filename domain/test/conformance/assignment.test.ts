import { checkGoldenCases } from "./check-golden.ts";
import { assignment } from "./assignment.ts";

checkGoldenCases(assignment);
