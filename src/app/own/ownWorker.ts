import { serveCalls } from "../data/serveCalls.ts";
import { openDesk } from "./ownDesk.ts";
import type { OwnNews } from "./ownMessages.ts";

serveCalls<OwnNews>(openDesk);
