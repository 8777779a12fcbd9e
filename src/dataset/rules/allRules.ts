import { approvalsFollowTrials } from "./approvalsFollowTrials.ts";
import { countsHold } from "./countsHold.ts";
import { datesAreInOrder } from "./datesAreInOrder.ts";
import { dealsAreNotTwins } from "./dealsAreNotTwins.ts";
import { dealsHaveTwoSides } from "./dealsHaveTwoSides.ts";
import { grantsStandOnTheirDeal } from "./grantsStandOnTheirDeal.ts";
import { moneyIsPlausible } from "./moneyIsPlausible.ts";
import { namesAreTheirOwn } from "./namesAreTheirOwn.ts";
import { optionsWait } from "./optionsWait.ts";
import { referencesResolve } from "./referencesResolve.ts";
import { rivalsAreTwo } from "./rivalsAreTwo.ts";
import type { Rule } from "./rule.ts";
import { sourcesAreCited } from "./sourcesAreCited.ts";
import { treesHaveNoCircles } from "./treesHaveNoCircles.ts";

/** Every rule of meaning; a new rule is a new file and a line here. */
export const ALL_RULES: readonly Rule[] = [
  referencesResolve,
  countsHold,
  dealsHaveTwoSides,
  grantsStandOnTheirDeal,
  optionsWait,
  moneyIsPlausible,
  datesAreInOrder,
  approvalsFollowTrials,
  namesAreTheirOwn,
  dealsAreNotTwins,
  treesHaveNoCircles,
  rivalsAreTwo,
  sourcesAreCited,
];
