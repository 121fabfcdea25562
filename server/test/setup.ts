import { afterAll } from "vitest";
import "./cheap-hashes.ts";
import { endFile } from "./ending.ts";

// the files of a run share their modules: each ends what it opened
afterAll(endFile, 60_000);
