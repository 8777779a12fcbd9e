import type { Loading } from "../data/useShard.ts";
import { Failed } from "./Failed.tsx";

/** What stands in the place of a table until its data are here. */
export function Awaited<T>({
  loading,
  what,
  children,
}: {
  loading: Loading<T>;
  what: string;
  children: React.ReactNode;
}) {
  if (loading.state === "loading") return <p className="quiet">Fetching the {what} …</p>;
  return loading.state === "failed" ? <Failed again={loading.again} /> : children;
}
