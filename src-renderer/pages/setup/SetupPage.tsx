/** The place of the set-up in the frame. */
export function SetupPage() {
  return <div className="centred" />;
}
