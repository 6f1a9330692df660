/** 环节: which stages a kind of matter has and what they are called here; their order stands in the table of the kind. */
import { MATTER_KINDS, type MatterKind } from '@shared/domain/matter/matter-kind';
import { MATTER_KIND_WORDS } from '@shared/domain/wording/matter-wording';
import { Badge, Checkbox, Tabs } from 'antd';
import { useEffect, useState } from 'react';
import { clauseName } from '../../strings/source-words';
import { useEditing } from './editing';
import { idOf, Problem, TextField } from './Fields';
import { SectionHead } from './SectionHead';
import { stageRows, withStage } from './stage-rows';

const SOURCE = '各环节自己的依据；办理动作带来的环节不能去掉，次序不变';

export function StagesSection() {
  const { profile, problems, change, shown } = useEditing();
  const [kind, setKind] = useState<MatterKind>(
    kindOf(shown?.path) ?? kindOf(problems.find(({ path }) => kindOf(path))?.path) ?? 'deputy-suggestion',
  );
  useEffect(() => {
    const asked = kindOf(shown?.path);
    if (asked) setKind(asked);
  }, [shown]);
  return (
    <section className="stack">
      <SectionHead title="各类事项的环节" source={SOURCE} />
      {change ? (
        <Tabs
          size="small"
          activeKey={kind}
          onChange={(key) => setKind(MATTER_KINDS.find((one) => one === key) ?? kind)}
          destroyOnHidden
          items={MATTER_KINDS.map((one) => {
            const count = problems.filter(({ path }) => kindOf(path) === one).length;
            return {
              key: one,
              label: (
                <span className="profile-tab">
                  {MATTER_KIND_WORDS[one]}
                  {count > 0 && <Badge count={count} title={`${count} 处要改正`} />}
                </span>
              ),
              children: <StagesOfKind kind={one} />,
            };
          })}
        />
      ) : (
        <table className="profile-table">
          <tbody>
            {MATTER_KINDS.map((one) => (
              <tr key={one}>
                <th scope="row">{MATTER_KIND_WORDS[one]}</th>
                <td>{profile.kinds[one].stages.map(({ name }) => name).join('、')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function StagesOfKind({ kind }: { readonly kind: MatterKind }) {
  const { profile, change } = useEditing();
  const path = `kinds.${kind}.stages`;
  const { stages } = profile.kinds[kind];
  return (
    <div className="stack" id={idOf(path)}>
      <Problem path={path} />
      <table className="profile-table profile-stages">
        <thead>
          <tr>
            <th>采用</th>
            <th>环节</th>
            <th className="profile-wide">本地名称</th>
            <th>类别</th>
            <th>依据</th>
          </tr>
        </thead>
        <tbody>
          {stageRows(kind, stages).map((row) => (
            <tr key={row.code}>
              <td>
                <Checkbox
                  aria-label={`采用“${row.tableName ?? row.name}”环节`}
                  checked={row.index !== undefined}
                  disabled={row.isNeeded && row.index !== undefined}
                  onChange={({ target }) => change?.(path, withStage(kind, stages, row.code, target.checked))}
                />
              </td>
              <th scope="row">{row.tableName ?? '不认识的环节'}</th>
              <td>
                {row.index === undefined ? (
                  <span className="grey">不采用</span>
                ) : (
                  <TextField
                    path={`${path}.${row.index}.name`}
                    label={`“${row.tableName ?? row.name}”环节的本地名称`}
                    value={row.name}
                    maxLength={20}
                  />
                )}
              </td>
              <td>{row.isNeeded ? '必有' : row.ordered ? '按次序' : '随时可记'}</td>
              <td className="grey">{row.source && clauseName(row.source)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Of a path into the stages of a kind. */
function kindOf(path: string | undefined): MatterKind | undefined {
  const [head, kind, field] = path?.split('.') ?? [];
  return head === 'kinds' && field === 'stages' ? MATTER_KINDS.find((one) => one === kind) : undefined;
}
