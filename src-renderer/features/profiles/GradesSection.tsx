/** 分级办理 and 三单: which kinds are graded, by what, who leads; which key matters come under the three notices (S4). */
import { MATTER_KINDS, type MatterKind } from '@shared/domain/matter/matter-kind';
import { SPONSOR_WORDS } from '@shared/domain/profile/profile-words';
import { GRADE_WORDS, MATTER_KIND_WORDS } from '@shared/domain/wording/matter-wording';
import { Labelled } from '../../components/Labelled';
import { useEditing } from './editing';
import { ChoiceField, ChoicesField, TextField } from './Fields';
import { SectionHead } from './SectionHead';

export function GradesSection() {
  const { profile } = useEditing();
  const { grades, threeNotices } = profile;
  return (
    <section className="stack">
      <SectionHead title="分级办理" source="兴政发〔2020〕12号 二" paths={['grades.rules']} />
      <div className="field-grid">
        <Labelled label="分级办理的事项" wide>
          <ChoicesField
            path="grades.kinds"
            label="分级办理的事项"
            value={grades.kinds}
            words={MATTER_KIND_WORDS}
          />
        </Labelled>
        <TextsOfKinds
          path="grades.jointWith"
          kinds={grades.kinds}
          label={(kind) => `${kind}会同分级的单位`}
          values={grades.jointWith}
        />
      </div>
      <table className="profile-table">
        <thead>
          <tr>
            <th>等级</th>
            <th>名称</th>
            <th className="profile-wide">标准</th>
            <th>领办</th>
          </tr>
        </thead>
        <tbody>
          {grades.rules.map((rule, index) => (
            <tr key={rule.grade}>
              <th scope="row">{GRADE_WORDS[rule.grade]}</th>
              <td>
                <TextField
                  path={`grades.rules.${index}.name`}
                  label={`${GRADE_WORDS[rule.grade]}的名称`}
                  value={rule.name}
                  maxLength={20}
                />
              </td>
              <td>
                <TextField
                  path={`grades.rules.${index}.criterion`}
                  label={`${GRADE_WORDS[rule.grade]}的标准`}
                  value={rule.criterion}
                  maxLength={200}
                />
              </td>
              <td>
                <ChoiceField
                  path={`grades.rules.${index}.sponsor`}
                  label={`${GRADE_WORDS[rule.grade]}由谁领办`}
                  value={rule.sponsor}
                  words={SPONSOR_WORDS}
                  compact
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <SectionHead title="三单和专报" source="兴政发〔2020〕12号 五" />
      <div className="field-grid">
        <Labelled label="重点件纳入交办单、督办单、催办单的事项" wide>
          <ChoicesField
            path="threeNotices.keyMattersOf"
            label="纳入三单的事项"
            value={threeNotices.keyMattersOf}
            words={MATTER_KIND_WORDS}
          />
        </Labelled>
        <TextsOfKinds
          path="threeNotices.briefTitles"
          kinds={briefKinds(threeNotices.keyMattersOf, threeNotices.briefTitles)}
          label={(kind) => `${kind}督查专报的标题`}
          values={threeNotices.briefTitles}
        />
      </div>
    </section>
  );
}

function briefKinds(
  chosen: readonly MatterKind[],
  titles: Readonly<Partial<Record<MatterKind, string>>>,
): MatterKind[] {
  return MATTER_KINDS.filter((kind) => chosen.includes(kind) || titles[kind] !== undefined);
}

interface TextsOfKindsProps {
  readonly path: string;
  readonly kinds: readonly MatterKind[];
  /** From the word of the kind. */
  readonly label: (kind: string) => string;
  readonly values: Readonly<Partial<Record<MatterKind, string>>>;
}

/** A line for each kind of matter; one left empty says nothing about its kind. */
function TextsOfKinds({ path, kinds, label, values }: TextsOfKindsProps) {
  return kinds.map((kind) => (
    <Labelled key={kind} label={label(MATTER_KIND_WORDS[kind])}>
      <TextField
        path={`${path}.${kind}`}
        label={label(MATTER_KIND_WORDS[kind])}
        value={values[kind]}
        maxLength={60}
        optional
      />
    </Labelled>
  ));
}
