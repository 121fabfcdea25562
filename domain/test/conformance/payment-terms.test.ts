import { checkGoldenCases } from "./check-golden.ts";
import { paymentTerms } from "./payment-terms.ts";

checkGoldenCases(paymentTerms);
