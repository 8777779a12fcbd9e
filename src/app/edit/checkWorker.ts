import "./jitless.ts";
import { serveCalls } from "../data/serveCalls.ts";
import { createCheckService } from "./checkService.ts";

serveCalls(createCheckService);
