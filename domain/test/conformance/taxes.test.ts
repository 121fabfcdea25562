import { checkGoldenCases } from "./check-golden.ts";
import { taxes } from "./taxes.ts";

checkGoldenCases(taxes);
