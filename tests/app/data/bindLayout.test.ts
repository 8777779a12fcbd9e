import { expect, test } from "vitest";
import { bindLayout } from "../../../src/app/data/bindLayout.ts";
import { openList, showPage } from "../../../src/app/state/pageActions.ts";
import { select } from "../../../src/app/state/pictureActions.ts";
import { pageAt } from "../pageParts.ts";

test("says on the page what stands beside the picture, from the start and after every change", () => {
  const store = pageAt("");
  const dataset: DOMStringMap = {};
  bindLayout(store, { dataset });
  expect(dataset.shows).toBe("first");
  store.setState(select("company:hengrui")());
  expect(dataset.shows).toBe("panel");
  store.setState(openList());
  expect(dataset.shows).toBe("panel list");
  store.setState({ docked: true });
  expect(dataset.shows).toBe("panel list dock");
  // A page stands in the place of picture and table.
  store.setState(showPage("about"));
  expect(dataset.shows).not.toContain("dock");
});
