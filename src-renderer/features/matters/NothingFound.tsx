/** 没有找到: which filter stands in the way and how many there are without it; or that there is nothing yet, and the first step. */
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Empty } from '../../components/Empty';
import { FILTER_WORDS, filterText } from '../../strings/filter-words';
import { MATTER_TAB_EMPTY_WORDS } from '../../strings/matter-words';
import { FILTERS, isSet, withoutFilters } from './list-question';
import type { MatterList } from './use-matter-list';
import { useUnitName } from './use-unit-name';

interface Props {
  readonly list: MatterList;
  /** Offered while the desk has no matter at all. */
  readonly firstStep: ReactNode;
}

export function NothingFound({ list, firstStep }: Props) {
  const { question } = list;
  const filtered = FILTERS.some((filter) => isSet(question, filter));
  return (
    <div className="matter-list-empty">
      {filtered ? (
        <Loosen list={list} />
      ) : question.tab === 'all' ? (
        <Empty
          title="还没有事项"
          hint="登记或导入之后，这里能看到每件事办到哪一步、轮到谁、哪天前。"
          action={firstStep}
        />
      ) : (
        <Empty title={MATTER_TAB_EMPTY_WORDS[question.tab]} />
      )}
    </div>
  );
}

function Loosen({ list: { question, loosened, ask, askAnew } }: { readonly list: MatterList }) {
  const unitName = useUnitName(question);
  const hint =
    loosened.length > 0
      ? '去掉下面任何一项，就能看到：'
      : '每一项都去掉也不够：请换一个词，或清除全部筛选再看。';
  return (
    <Empty
      title="没有找到符合条件的事项"
      hint={hint}
      action={
        <div className="loosen">
          {loosened.map(({ without, total }) => (
            <Button
              key={without}
              onClick={() => ask(without === 'tab' ? { tab: 'all' } : { [without]: undefined })}
            >
              去掉“{filterText(question, without, unitName) ?? FILTER_WORDS[without]}”，有{' '}
              {total.toLocaleString('zh-CN')} 件
            </Button>
          ))}
          <Button type="link" onClick={() => askAnew({ ...withoutFilters(question), tab: 'all' })}>
            清除全部筛选
          </Button>
        </div>
      }
    />
  );
}
