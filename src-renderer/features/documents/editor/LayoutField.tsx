/** 版式: the layout of the standard or one of the unit's templates; nothing where the unit has none for this kind. */
import type { RecordId } from '@shared/domain/identifiers';
import { Select } from 'antd';
import { Labelled } from '../../../components/Labelled';
import { Panel } from '../../../components/Panel';
import type { LayoutChoice } from './use-layout-choice';

const STANDARD = 'standard';

export function LayoutField({ layout: { templates, chosen, choose } }: { readonly layout: LayoutChoice }) {
  if (templates.length === 0) return null;
  return (
    <Panel title="版式">
      <Labelled label="生成文件的版式" htmlFor="layout-choice">
        <Select<RecordId | typeof STANDARD>
          id="layout-choice"
          value={chosen?.id ?? STANDARD}
          onChange={(value) => choose(value === STANDARD ? undefined : value)}
          options={[
            { value: STANDARD, label: '国标版式' },
            ...templates.map(({ id, name }) => ({ value: id, label: `本单位模板：${name}` })),
          ]}
        />
      </Labelled>
    </Panel>
  );
}

/** Above the pages: they show the layout of the standard whatever is chosen. */
export function LayoutNote({ layout: { chosen } }: { readonly layout: LayoutChoice }) {
  if (!chosen) return null;
  return (
    <p className="layout-note" role="note">
      页面按国标版式显示；文件按模板“{chosen.name}”生成，样子请生成后打开查看。
    </p>
  );
}
