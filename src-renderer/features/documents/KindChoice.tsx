/** The kinds of documents of a desk, grouped as in the register: what each is for, and the rule that asks for it. */
import { type DocumentKind, KIND_FACTS } from '@shared/domain/document/document-kind';
import { KIND_GROUPS, KIND_HINTS, kindSource } from '../../strings/document-words';
import './documents.css';

interface Props {
  readonly kinds: readonly DocumentKind[];
  readonly chosen: DocumentKind | undefined;
  readonly onChoose: (kind: DocumentKind) => void;
}

export function KindChoice({ kinds, chosen, onChoose }: Props) {
  return (
    <div className="stack" role="radiogroup" aria-label="文种">
      {KIND_GROUPS.map(({ title, kinds: all }) => {
        const offered = all.filter((kind) => kinds.includes(kind));
        return (
          offered.length > 0 && (
            <div key={title} className="kind-group">
              <div className="kind-group-title">{title}</div>
              <div className="kind-choices">
                {offered.map((kind) => (
                  <Choice key={kind} kind={kind} chosen={kind === chosen} onChoose={() => onChoose(kind)} />
                ))}
              </div>
            </div>
          )
        );
      })}
    </div>
  );
}

function Choice({
  kind,
  chosen,
  onChoose,
}: {
  readonly kind: DocumentKind;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}) {
  const source = kindSource(kind);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a radio button cannot hold a name, a line of explanation and a source
    <button
      type="button"
      role="radio"
      aria-checked={chosen}
      className={chosen ? 'kind-choice kind-choice-chosen' : 'kind-choice'}
      onClick={onChoose}
    >
      <span className="kind-choice-name">{KIND_FACTS[kind].name}</span>
      <span className="kind-choice-hint">
        {KIND_HINTS[kind]}
        {source === '' ? '' : `（${source}）`}
      </span>
    </button>
  );
}
