/** What is missing before something can be sent, one line each. */
import { StatusTag } from '../../components/StatusTag';

export function ProblemList({ problems }: { readonly problems: readonly string[] }) {
  return (
    <ul className="stack-small">
      {problems.map((problem) => (
        <li key={problem}>
          <StatusTag tone="bad">{problem}</StatusTag>
        </li>
      ))}
    </ul>
  );
}
