import { home } from "../state/pageActions.ts";
import { usePage } from "./pageContext.ts";

/** The name, which leads back to the first screen. */
export function Brand() {
  const { store } = usePage();
  return (
    <a
      className="brand"
      href="?"
      onClick={(event) => {
        event.preventDefault();
        store.setState(home());
      }}
    >
      <img src="./icon.svg" alt="" width="22" height="22" />
      Licensing Atlas
    </a>
  );
}
