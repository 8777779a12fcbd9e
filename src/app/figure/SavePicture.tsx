import { useEffect, useRef, useState } from "react";
import { canvasMeasure, paintFigure } from "../../renderer/figure/paintFigure.ts";
import type { PictureView } from "../../renderer/pictureView.ts";
import { Dialog } from "../parts/Dialog.tsx";
import { usePage } from "../parts/pageContext.ts";
import { type FigureWish, figureOf, type ViewSources, viewSources } from "./figureOf.ts";
import { SaveData } from "./SaveData.tsx";
import { saveFigure } from "./saveFigure.ts";
import "./savePicture.css";

/** The dialog behind “Save picture”: kind of file, ground, what stands below, and how it will look. */
export default function SavePicture() {
  return (
    <Dialog name="figure" className="help savepicture" aria-labelledby="save-title">
      {(close) => (
        <>
          <h2 id="save-title">Save the picture or its data</h2>
          <Choices close={close} />
        </>
      )}
    </Dialog>
  );
}

const FORMATS = [
  ["png", "PNG image"],
  ["svg", "SVG drawing"],
] as const;
const GROUNDS = [
  ["white", "White, for print"],
  ["screen", "As on the screen"],
] as const;
const PARTS = [
  ["legend", "Legend"],
  ["sources", "Numbered sources"],
] as const;

function Choices({ close }: { close(): void }) {
  const { atlas, store, picture } = usePage();
  const [view] = useState(() => picture?.view() ?? null);
  const [format, setFormat] = useState<"png" | "svg">("png");
  const [wish, setWish] = useState<FigureWish>({ ground: "white", legend: true, sources: true });
  const sources = useSources(view);
  const preview = useRef<HTMLCanvasElement>(null);
  const waiting = wish.sources && sources === "fetching";
  const figure = () => {
    if (!view || waiting) return null;
    const dark = window.matchMedia("(prefers-color-scheme: dark)").matches;
    const around = { measure: canvasMeasure(), dark, address: window.location.href };
    return figureOf(
      atlas,
      store.getState(),
      view,
      typeof sources === "string" ? null : sources,
      wish,
      around,
    );
  };
  useEffect(() => {
    const made = figure();
    if (made && preview.current) paintFigure(preview.current, made, 0.75);
  });
  const save = async () => {
    const made = figure();
    if (!made) return;
    close();
    if (!(await saveFigure(made, format)))
      store.setState((state) => ({
        notices: [...state.notices, "This browser could not make the image. Try the SVG drawing."],
      }));
  };
  if (!view) return <p>There is no picture to save.</p>;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className="wishes">
        <Radios legend="File" name="format" options={FORMATS} chosen={format} choose={setFormat} />
        <Radios
          legend="Ground"
          name="ground"
          options={GROUNDS}
          chosen={wish.ground}
          choose={(ground) => setWish({ ...wish, ground })}
        />
        <fieldset>
          <legend>Below the picture</legend>
          {PARTS.map(([part, words]) => (
            <label key={part}>
              <input
                type="checkbox"
                checked={wish[part]}
                onChange={(event) => setWish({ ...wish, [part]: event.target.checked })}
              />
              {words}
            </label>
          ))}
        </fieldset>
      </div>
      <canvas ref={preview} role="img" aria-label="How the file will look" />
      <p role="status">
        {waiting && "Fetching the sources …"}
        {sources === "failed" &&
          "The sources could not be fetched. The picture can be saved without them."}
      </p>
      <p className="answers">
        <button type="submit" className="opener" disabled={waiting}>
          Save
        </button>
        <button type="button" className="link" onClick={close}>
          Cancel
        </button>
      </p>
      <SaveData view={view} />
    </form>
  );
}

function Radios<const T extends string>(props: {
  legend: string;
  name: string;
  options: readonly (readonly [T, string])[];
  chosen: T;
  choose: (option: T) => void;
}) {
  return (
    <fieldset>
      <legend>{props.legend}</legend>
      {props.options.map(([option, words]) => (
        <label key={option}>
          <input
            type="radio"
            name={props.name}
            checked={props.chosen === option}
            onChange={() => props.choose(option)}
          />
          {words}
        </label>
      ))}
    </fieldset>
  );
}

function useSources(view: PictureView | null): ViewSources | "fetching" | "failed" {
  const { atlas } = usePage();
  const [sources, setSources] = useState<ViewSources | "fetching" | "failed">("fetching");
  useEffect(() => {
    if (!view) return;
    let gone = false;
    viewSources(atlas, view).then(
      (found) => gone || setSources(found),
      () => gone || setSources("failed"),
    );
    return () => {
      gone = true;
    };
  }, [atlas, view]);
  return sources;
}
