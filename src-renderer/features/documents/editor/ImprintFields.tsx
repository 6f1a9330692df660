/** 出席名单 of minutes (GB/T 9704 10.3) and 版记 (7.4): copies, who printed it and when, publicity. */
import type { Imprint, OfficialDocument, Publicity } from '@shared/document-model/official-document';
import { parseLocalDate } from '@shared/domain/calendar/local-date';
import { Select } from 'antd';
import { DayField } from '../../../components/DayField';
import { Labelled } from '../../../components/Labelled';
import { LineField } from '../../../components/LineField';
import { TextArea } from '../../../components/TextArea';
import { type OfficialFieldProps, oneLine } from './fields';
import { NameList } from './NameList';

const LABELS = ['出席', '列席', '请假'] as const;
const PUBLICITIES: readonly Publicity[] = ['主动公开', '依申请公开', '不予公开'];

export function ImprintFields({ document, change, flush }: OfficialFieldProps) {
  const { imprint, format } = document;
  const set = (part: Partial<Imprint>) => change({ imprint: { ...imprint, ...part } });
  return (
    <div className="stack">
      {format === 'minutes' && (
        <div className="stack" id="document-attendance">
          {LABELS.map((label) => (
            <Labelled key={label} label={label} htmlFor={`document-${label}`}>
              <TextArea
                rows={[1, 6]}
                id={`document-${label}`}
                maxLength={2_000}
                placeholder="姓名之间用顿号"
                value={document.attendance.find((one) => one.label === label)?.names ?? ''}
                onChange={(event) =>
                  change({ attendance: attended(document, label, oneLine(event.target.value)) })
                }
                onBlur={flush}
              />
            </Labelled>
          ))}
        </div>
      )}
      <Labelled label="抄送" htmlFor="document-imprint">
        <NameList
          id="document-imprint"
          label="抄送"
          names={imprint.copies}
          most={60}
          longest={60}
          onChange={(copies) => set({ copies })}
          onBlur={flush}
        />
      </Labelled>
      <div className="field-grid">
        {format !== 'letter' && (
          <>
            <LineField
              id="document-printing-office"
              label="印发机关"
              maxLength={40}
              value={imprint.printingOffice ?? ''}
              onChange={(printingOffice) => set({ printingOffice })}
              onBlur={flush}
            />
            <DayField
              id="document-printed-on"
              label="印发日期"
              value={imprint.printedOn ? parseLocalDate(imprint.printedOn) : undefined}
              onChange={(date) => set({ printedOn: date ?? null })}
            />
          </>
        )}
        <Labelled label="公开属性" htmlFor="document-publicity">
          <Select
            id="document-publicity"
            allowClear
            placeholder="不标注"
            value={imprint.publicity}
            options={PUBLICITIES.map((value) => ({ value, label: value }))}
            onChange={(publicity) => set({ publicity: publicity ?? null })}
          />
        </Labelled>
      </div>
    </div>
  );
}

/** In the order of the standard, whichever was written first. */
function attended(
  { attendance }: OfficialDocument,
  label: (typeof LABELS)[number],
  names: string,
): OfficialDocument['attendance'] {
  return LABELS.flatMap((one) => {
    const written = one === label ? names : attendance.find((other) => other.label === one)?.names;
    return written === undefined || written === '' ? [] : [{ label: one, names: written }];
  });
}
