/** 登记载体: beside everything that goes out or came in on a medium; opens the entry with those packages. */
import type { PackageId } from '@shared/domain/identifiers';
import { Button } from 'antd';
import { useState } from 'react';
import { MediumForm } from './MediumForm';

interface Props {
  readonly direction: 'out' | 'in';
  readonly packageIds: readonly PackageId[];
  readonly text?: string;
  readonly primary?: boolean;
}

export function RegisterMediumButton({ direction, packageIds, text = '登记载体', primary = false }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type={primary ? 'primary' : 'default'} onClick={() => setOpen(true)}>
        {text}
      </Button>
      {open && <MediumForm direction={direction} packageIds={packageIds} onClose={() => setOpen(false)} />}
    </>
  );
}
