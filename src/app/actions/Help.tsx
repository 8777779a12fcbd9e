import { Dialog } from "../parts/Dialog.tsx";
import { Keycaps } from "../parts/Keycaps.tsx";
import { usePage, usePageState } from "../parts/pageContext.ts";
import { keepOn } from "../state/keptSettings.ts";
import type { Action } from "./action.ts";
import { ACTIONS } from "./actions.ts";

const TITLES: Record<Action["about"], string> = {
  thing: "With the selected thing",
  view: "Everywhere",
};

/** The keys, as a dialog, and the switch that turns the single ones off. */
export function Help() {
  const { store } = usePage();
  const singleKeys = usePageState((state) => state.singleKeys);
  const turn = (on: boolean) => {
    keepOn("single-keys", on);
    store.setState({ singleKeys: on });
  };
  return (
    <Dialog name="help" className="help" aria-labelledby="help-title" closing>
      {() => (
        <>
          <h2 id="help-title">Keys</h2>
          <div className="keylists">
            {(["thing", "view"] as const).map((about) => (
              <section key={about}>
                <h3>{TITLES[about]}</h3>
                <dl>
                  {ACTIONS.filter((action) => action.about === about && action.keys.length > 0).map(
                    ({ id, words, keys }) => (
                      <div key={id}>
                        <dt>
                          <Keycaps keys={keys} />
                        </dt>
                        <dd>{words}</dd>
                      </div>
                    ),
                  )}
                  {about === "thing" && (
                    <div>
                      <dt>
                        <Keycaps keys={["Shift+F10"]} />
                      </dt>
                      <dd>Menu of all this</dd>
                    </div>
                  )}
                </dl>
              </section>
            ))}
          </div>
          <label className="switch">
            <input
              type="checkbox"
              checked={singleKeys}
              onChange={(event) => turn(event.target.checked)}
            />
            Keys that type a character act while the picture, the list or the page has the focus
          </label>
        </>
      )}
    </Dialog>
  );
}
