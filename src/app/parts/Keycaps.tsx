/** The keys of an action as caps: `Ctrl+K` makes two. */
export function Keycaps({ keys }: { keys: readonly string[] }) {
  return (
    <span className="keycaps">
      {keys.map((key) => (
        <span key={key}>
          {key.split("+").map((cap) => (
            <kbd key={cap}>{cap}</kbd>
          ))}
        </span>
      ))}
    </span>
  );
}
