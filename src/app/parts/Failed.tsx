/** Something could not be fetched; the same words everywhere. */
export function Failed({ again }: { again(): void }) {
  return (
    <p className="broken" role="alert">
      This page could not be fetched. The picture and the search still work.{" "}
      <button type="button" onClick={again}>
        Try again
      </button>
    </p>
  );
}
