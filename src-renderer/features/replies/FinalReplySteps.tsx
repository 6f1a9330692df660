/** The steps of 正式答复 that are filled in: number and day of the reply, and the original that a person signed and sealed (PRODUCT 7). */
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { FileReference } from '@shared/domain/matter/matter';
import type { ReplyContent } from '@shared/domain/reply/reply-content';
import { Button, Input, Radio } from 'antd';
import { useStatus } from '../../app/desk';
import { DayField } from '../../components/DayField';
import { FileAdder } from '../../components/FileAdder';
import { FileChips } from '../../components/FileChips';
import { Labelled } from '../../components/Labelled';

interface NumberProps {
  readonly content: ReplyContent;
  readonly change: (next: (content: ReplyContent) => ReplyContent) => void;
  readonly flush: () => void;
  /** The next number of the unit's series. */
  readonly suggested: string | undefined;
  /** The settings name no series: the number comes from the unit's register. */
  readonly hasNoSeries: boolean;
}

export function NumberStep({ content, change, flush, suggested, hasNoSeries }: NumberProps) {
  const write = (documentNumber: string) => change((before) => ({ ...before, documentNumber }));
  return (
    <div className="field-grid final-step">
      <Labelled
        label="发文字号"
        htmlFor="final-number"
        required
        hint={hasNoSeries ? '照公文登记簿填写；在“设置”填好发文机关代字后，可自动取号' : undefined}
      >
        <Input
          id="final-number"
          maxLength={60}
          value={content.documentNumber}
          onChange={(event) => write(event.target.value)}
          onBlur={flush}
        />
        {suggested !== undefined && suggested !== content.documentNumber.trim() && (
          <Button type="link" size="small" onClick={() => write(suggested)}>
            取下一个号 {suggested}
          </Button>
        )}
      </Labelled>
      <DayField
        id="final-date"
        label="成文日期"
        required
        value={content.dateOfIssue}
        allowClear={false}
        onChange={(dateOfIssue) =>
          change(({ dateOfIssue: _before, ...rest }) => (dateOfIssue ? { ...rest, dateOfIssue } : rest))
        }
      />
    </div>
  );
}

/** A scan of the signed paper, or the day on which the paper itself follows. */
export interface Original {
  readonly kind: 'scan' | 'paper-follows';
  readonly scan: FileReference | undefined;
  readonly followsOn: LocalDate | undefined;
}

interface OriginalProps {
  readonly original: Original;
  readonly change: (part: Partial<Original>) => void;
}

export function OriginalStep({ original: { kind, scan, followsOn }, change }: OriginalProps) {
  const { today } = useStatus();
  return (
    <div className="stack final-step">
      <Radio.Group
        aria-label="原件"
        value={kind}
        onChange={(event) => change({ kind: event.target.value })}
        options={[
          { value: 'scan', label: '随包附扫描件' },
          { value: 'paper-follows', label: '纸质件另行报送' },
        ]}
      />
      {kind === 'scan' ? (
        <div className="row">
          <FileChips files={scan ? [scan] : []} onRemove={() => change({ scan: undefined })} />
          <FileAdder onAdd={([first]) => change({ scan: first })}>
            {scan ? '换一份扫描件' : '添加扫描件（PDF、OFD 或图片）'}
          </FileAdder>
        </div>
      ) : (
        <DayField
          id="final-paper"
          label="纸质件报送日期"
          value={followsOn}
          onChange={(day) => change({ followsOn: day })}
          from={today}
        />
      )}
    </div>
  );
}
