/**
 * A field of several lines that grows with its text between two numbers of rows. antd's own growing measures in a hidden copy
 * whose style attribute the policy refuses (ARCHITECTURE 5): the copy then stands in the page. The style sheet can grow by itself.
 */
import { Input } from 'antd';
import type { ComponentProps, CSSProperties } from 'react';
import './text-area.css';

interface Props extends Omit<ComponentProps<typeof Input.TextArea>, 'autoSize' | 'rows' | 'style'> {
  /** Least and most rows; beyond them the field scrolls. */
  readonly rows: readonly [least: number, most: number];
}

export function TextArea({ rows: [least, most], className = '', ...rest }: Props) {
  const style = { '--least-rows': least, '--most-rows': most } as CSSProperties;
  return <Input.TextArea {...rest} className={`text-area ${className}`.trim()} style={style} />;
}
