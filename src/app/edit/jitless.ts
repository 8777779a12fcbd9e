import { z } from "zod";

// The page's policy allows no code made from text, and a mere try of it is a violation; this must come before any shape is made.
z.config({ jitless: true });
