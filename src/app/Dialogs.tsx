import { Help } from "./Help.tsx";
import { Menu } from "./Menu.tsx";
import { Palette } from "./Palette.tsx";
import "./dialogs.css";

/** What opens above the page: palette, list of keys, menu. */
export default function Dialogs() {
  return (
    <>
      <Menu />
      <Palette />
      <Help />
    </>
  );
}
