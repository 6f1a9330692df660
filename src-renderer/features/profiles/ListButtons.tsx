/** The buttons of a row in a list of the form: up, down, away. */
import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';

interface Props {
  readonly what: string;
  readonly onRemove: () => void;
  /** Absent: the order means nothing, or it is the first. */
  readonly onUp?: (() => void) | undefined;
  readonly onDown?: (() => void) | undefined;
  readonly movable?: boolean;
}

export function ListButtons({ what, onRemove, onUp, onDown, movable = false }: Props) {
  return (
    <span className="profile-buttons">
      {movable && (
        <>
          <Button
            type="text"
            icon={<ArrowUpOutlined />}
            aria-label={`${what}上移`}
            disabled={!onUp}
            onClick={onUp}
          />
          <Button
            type="text"
            icon={<ArrowDownOutlined />}
            aria-label={`${what}下移`}
            disabled={!onDown}
            onClick={onDown}
          />
        </>
      )}
      <Button type="text" icon={<DeleteOutlined />} aria-label={`删除${what}`} onClick={onRemove} />
    </span>
  );
}
