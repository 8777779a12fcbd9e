/** The roles of the parties that give rights or are bought. */
export const GIVING: ReadonlySet<string> = new Set(["licensor", "optionor", "acquiree"]);
/** The roles of the parties that take rights or buy. */
export const TAKING: ReadonlySet<string> = new Set(["licensee", "optionee", "acquirer"]);
