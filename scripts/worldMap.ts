import { createRequire } from "node:module";
import { geoArea, geoCentroid, geoNaturalEarth1, geoPath } from "d3-geo";
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from "geojson";
import isoCountries from "i18n-iso-countries";
import { feature } from "topojson-client";

/** The world as the rights map draws it, projected at build time. */
export interface WorldMap {
  width: number;
  height: number;
  /** ISO code or "" for a shape that no code names, its name, its SVG path. */
  shapes: [code: string, name: string, path: string][];
  /** Codes without a shape of their own: a dot at their place. */
  dots: [code: string, x: number, y: number][];
}

type Atlas = Parameters<typeof feature>[0];
type Country = Feature<Polygon | MultiPolygon, { name: string }>;

const WIDTH = 800;
/** Longitude and latitude of the codes that neither of the two atlases draws. */
const PLACES: Record<string, [number, number]> = {
  BQ: [-68.3, 12.2],
  BV: [3.4, -54.4],
  CC: [96.8, -12.2],
  CX: [105.6, -10.5],
  GI: [-5.35, 36.1],
  GP: [-61.5, 16.2],
  MQ: [-61, 14.6],
  RE: [55.5, -21.1],
  TK: [-171.8, -9.2],
  TV: [178, -8],
  UM: [166.6, 19.3],
  YT: [45.1, -12.8],
};

const require = createRequire(import.meta.url);

function countries(file: string): Country[] {
  const atlas = require(`world-atlas/${file}`) as Atlas;
  return (
    feature(atlas, "countries") as unknown as FeatureCollection<
      Polygon | MultiPolygon,
      { name: string }
    >
  ).features;
}

const codeOf = (country: Country) =>
  country.id === undefined ? "" : (isoCountries.numericToAlpha2(String(country.id)) ?? "");

/** Natural Earth projection without Antarctica; one decimal is a tenth of a px. */
export function worldMap(): WorldMap {
  const coarse = countries("countries-110m.json")
    .filter((country) => codeOf(country) !== "AQ")
    .flatMap(apart);
  const whole: FeatureCollection = {
    type: "FeatureCollection",
    features: coarse.map(({ country }) => country),
  };
  const projection = geoNaturalEarth1().fitWidth(WIDTH, whole);
  const path = geoPath(projection).digits(1);
  const [, [, bottom]] = path.bounds(whole);
  const shapes = coarse.map(({ code, country }): [string, string, string] => [
    code,
    country.properties.name,
    relative(path(country) ?? ""),
  ]);
  const drawn = new Set(shapes.map(([code]) => code));
  const fine = new Map(
    countries("countries-50m.json").map((country) => [codeOf(country), geoCentroid(country)]),
  );
  const dots = Object.keys(isoCountries.getAlpha2Codes())
    .filter((code) => code !== "AQ" && code !== "XK" && !drawn.has(code))
    .sort()
    .flatMap((code): [string, number, number][] => {
      const at = projection(PLACES[code] ?? fine.get(code) ?? [0, 0]);
      return at ? [[code, Math.round(at[0] * 10) / 10, Math.round(at[1] * 10) / 10]] : [];
    });
  return { width: WIDTH, height: Math.ceil(bottom), shapes, dots };
}

/** French Guiana and Svalbard are drawn inside France and Norway, but have codes, and may have rights, of their own. */
function apart(country: Country): { code: string; country: Country }[] {
  const code = codeOf(country);
  if ((code !== "FR" && code !== "NO") || country.geometry.type !== "MultiPolygon")
    return [{ code, country }];
  const away = (rings: number[][][]) => {
    const [longitude, latitude] = geoCentroid({ type: "Polygon", coordinates: rings });
    return code === "FR" ? longitude < -30 : latitude > 74;
  };
  const part = (own: string, name: string, coordinates: number[][][][]) => ({
    code: own,
    country: {
      ...country,
      properties: { name },
      geometry: { type: "MultiPolygon" as const, coordinates },
    },
  });
  const { coordinates } = country.geometry;
  const other: [string, string] = code === "FR" ? ["GF", "French Guiana"] : ["SJ", "Svalbard"];
  return [
    part(
      code,
      country.properties.name,
      coordinates.filter((rings) => !away(rings)),
    ),
    part(...other, coordinates.filter(away)),
  ].filter(({ country: { geometry } }) => geometry.coordinates.length > 0 && geoArea(geometry) > 0);
}

/** The same path with every point told from the one before, which says the same in two thirds of the bytes. */
function relative(path: string): string {
  const tenths = (number: number) =>
    String(Math.round(number * 10) / 10).replace(/^(-?)0\./, "$1.");
  return path.replace(/M([^MZ]*)Z/g, (_ring, points: string) => {
    const [first = [0, 0], ...rest] = points
      .split("L")
      .map((point) => point.split(",").map(Number));
    let [x = 0, y = 0] = first;
    const steps = rest.map(([toX = 0, toY = 0]) => {
      const step = `${tenths(toX - x)},${tenths(toY - y)}`;
      [x, y] = [toX, toY];
      return step;
    });
    return `M${first.join(",")}l${steps.join(" ")}Z`;
  });
}
