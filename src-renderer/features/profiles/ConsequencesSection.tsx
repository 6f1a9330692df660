/** 追责阶梯: one rung after the other; their numbers follow their order. */
import { PlusOutlined } from '@ant-design/icons';
import type { Consequence } from '@shared/domain/profile/consequence';
import { MEASURE_WORDS } from '@shared/domain/profile/profile-words';
import { Button } from 'antd';
import { useEditing } from './editing';
import { ChoiceField, NamesField, TextField } from './Fields';
import { ListButtons } from './ListButtons';
import { SectionHead } from './SectionHead';

export function ConsequencesSection() {
  const { profile, change } = useEditing();
  const { consequences } = profile;
  const replace = (next: readonly Consequence[]) =>
    change?.(
      'consequences',
      next.map((one, index) => ({ ...one, step: index + 1 })),
    );
  const swap = (index: number, other: number) => {
    const [one, two] = [consequences[index], consequences[other]];
    if (one && two) replace(consequences.with(index, two).with(other, one));
  };
  const add = () =>
    replace([
      ...consequences,
      { step: consequences.length + 1, measure: 'circular-criticism', when: '', copiesTo: [], source: '' },
    ]);
  return (
    <section className="stack">
      <SectionHead
        title="追责阶梯"
        source="逐级列在“依据”一栏"
        paths={['consequences']}
        extra={
          change && (
            <Button icon={<PlusOutlined />} onClick={add} disabled={consequences.length >= 20}>
              增加一级
            </Button>
          )
        }
      />
      <table className="profile-table">
        <thead>
          <tr>
            <th>级</th>
            <th>措施</th>
            <th className="profile-wide">适用情形</th>
            <th>抄送</th>
            <th>依据</th>
            {change && <th aria-label="操作" />}
          </tr>
        </thead>
        <tbody>
          {consequences.map((rung, index) => {
            const what = `第 ${index + 1} 级`;
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a rung is its place in the ladder
              <tr key={index}>
                <th scope="row">{index + 1}</th>
                <td>
                  <ChoiceField
                    path={`consequences.${index}.measure`}
                    label={`${what}措施`}
                    value={rung.measure}
                    words={MEASURE_WORDS}
                    compact
                  />
                </td>
                <td>
                  <TextField
                    path={`consequences.${index}.when`}
                    label={`${what}适用情形`}
                    value={rung.when}
                    maxLength={200}
                  />
                </td>
                <td>
                  <NamesField
                    path={`consequences.${index}.copiesTo`}
                    label={`${what}抄送`}
                    value={rung.copiesTo}
                    max={10}
                  />
                </td>
                <td>
                  <TextField
                    path={`consequences.${index}.source`}
                    label={`${what}依据`}
                    value={rung.source}
                    maxLength={120}
                  />
                </td>
                {change && (
                  <td>
                    <ListButtons
                      what={what}
                      movable
                      onUp={index > 0 ? () => swap(index, index - 1) : undefined}
                      onDown={index < consequences.length - 1 ? () => swap(index, index + 1) : undefined}
                      onRemove={() => replace(consequences.toSpliced(index, 1))}
                    />
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
