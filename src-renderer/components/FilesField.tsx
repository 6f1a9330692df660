/** The files of a record that is being written: those that are added, each of which can be taken off again, and the way to add more. */
import type { FileReference } from '@shared/domain/matter/matter';
import type { ComponentProps } from 'react';
import { FileAdder } from './FileAdder';
import { FileChips } from './FileChips';
import { Labelled } from './Labelled';

interface Props extends Pick<ComponentProps<typeof Labelled>, 'label' | 'required' | 'hint'> {
  readonly files: readonly FileReference[];
  /** Takes the whole list: the old one without a file, or with the new ones behind it. */
  readonly onChange: (files: FileReference[]) => void;
  /** The words on the button, where they say more than 添加附件. */
  readonly adds?: string;
}

export function FilesField({ files, onChange, adds, ...labelled }: Props) {
  return (
    <Labelled {...labelled}>
      <div className="row">
        <FileChips files={files} onRemove={(file) => onChange(files.filter((other) => other !== file))} />
        <FileAdder onAdd={(added) => onChange([...files, ...added])} {...(adds ? { children: adds } : {})} />
      </div>
    </Labelled>
  );
}
