/** 办理结果: the marks of a place, each with its fixed meaning (PRODUCT 5). */
import { PlusOutlined } from '@ant-design/icons';
import { RESULT_MEANING_WORDS } from '@shared/domain/profile/profile-words';
import { Button } from 'antd';
import { Labelled } from '../../components/Labelled';
import { useEditing } from './editing';
import { ChoiceField, TextField } from './Fields';
import { ListButtons } from './ListButtons';
import { SectionHead } from './SectionHead';

export function ResultsSection() {
  const { profile, change } = useEditing();
  const { name, marks } = profile.results;
  return (
    <section className="stack">
      <SectionHead
        title="办理结果标记"
        source="皋政发〔2022〕20号 二2；各标记的含义固定，比率才可比"
        paths={['results.marks']}
        extra={
          change && (
            <Button
              icon={<PlusOutlined />}
              disabled={marks.length >= 4}
              onClick={() =>
                change(`results.marks.${marks.length}`, { mark: '', label: '', meaning: 'reference' })
              }
            >
              增加标记
            </Button>
          )
        }
      />
      <div className="field-grid">
        <Labelled label="名称">
          <TextField path="results.name" label="结果标记名称" value={name} maxLength={20} />
        </Labelled>
      </div>
      <table className="profile-table">
        <thead>
          <tr>
            <th>标记</th>
            <th className="profile-wide">含义</th>
            <th>对应结果</th>
            {change && <th aria-label="操作" />}
          </tr>
        </thead>
        <tbody>
          {marks.map((mark, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a mark is edited in place, its own text is no key
            <tr key={index}>
              <td>
                <TextField
                  path={`results.marks.${index}.mark`}
                  label={`第 ${index + 1} 个标记`}
                  value={mark.mark}
                  maxLength={2}
                />
              </td>
              <td>
                <TextField
                  path={`results.marks.${index}.label`}
                  label={`第 ${index + 1} 个标记的含义`}
                  value={mark.label}
                  maxLength={40}
                />
              </td>
              <td>
                <ChoiceField
                  path={`results.marks.${index}.meaning`}
                  label={`第 ${index + 1} 个标记对应的结果`}
                  value={mark.meaning}
                  words={RESULT_MEANING_WORDS}
                  compact
                />
              </td>
              {change && (
                <td>
                  <ListButtons
                    what={`标记 ${mark.mark}`}
                    onRemove={() => change(`results.marks.${index}`, undefined)}
                  />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
