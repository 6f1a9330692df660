/** 版头: format, marks, number or issue, signers, secrecy and urgency (GB/T 9704 7.2). */
import { SIGNATURE } from '@shared/document-model/geometry';
import {
  DOCUMENT_FORMATS,
  type DocumentFormat,
  type DocumentHead,
  type OfficialDocument,
} from '@shared/document-model/official-document';
import { parseLocalDate } from '@shared/domain/calendar/local-date';
import { Checkbox, InputNumber, Select } from 'antd';
import { DayField } from '../../../components/DayField';
import { Labelled } from '../../../components/Labelled';
import { LineField } from '../../../components/LineField';
import { FORMAT_WORDS } from '../../../strings/document-words';
import type { OfficialFieldProps } from './fields';
import { IssueFields } from './IssueFields';
import { NameList } from './NameList';
import { NumberField } from './NumberField';

const LEVELS = ['绝密', '机密', '秘密'] as const;
const URGENCIES = ['特急', '加急'] as const;

export function HeadFields({ documentId, document, change, flush }: OfficialFieldProps) {
  const { head, format } = document;
  const changeHead = (part: Partial<DocumentHead>) => change({ head: { ...head, ...part } });
  return (
    <div className="stack">
      <div className="field-grid">
        <Labelled label="版式" htmlFor="document-format">
          <Select
            id="document-format"
            value={format}
            options={DOCUMENT_FORMATS.map((value) => ({ value, label: FORMAT_WORDS[value] }))}
            onChange={(next) => change(inFormat(document, next))}
          />
        </Labelled>
        {format === 'minutes' ? (
          <IssueFields documentId={documentId} head={head} change={changeHead} flush={flush} />
        ) : (
          <NumberField
            documentId={documentId}
            number={head.documentNumber}
            onChange={(documentNumber) => changeHead({ documentNumber })}
            onBlur={flush}
          />
        )}
      </div>
      <Labelled label="发文机关标志" htmlFor="document-mark" hint="联合行文的，主办机关写在前面">
        <NameList
          id="document-mark"
          label="发文机关标志"
          names={head.mark.names}
          most={5}
          longest={40}
          onChange={(names) => changeHead({ mark: { ...head.mark, names } })}
          onBlur={flush}
        />
      </Labelled>
      <div className="field-grid">
        {format === 'upward' && (
          <Labelled label="签发人" htmlFor="document-signers">
            <NameList
              id="document-signers"
              label="签发人"
              names={head.signers}
              most={5}
              longest={20}
              onChange={(signers) => changeHead({ signers })}
              onBlur={flush}
            />
          </Labelled>
        )}
        <Labelled label="密级" htmlFor="document-level">
          <Select
            id="document-level"
            allowClear
            placeholder="不涉密"
            value={head.classification?.level ?? null}
            options={LEVELS.map((value) => ({ value, label: value }))}
            onChange={(level) =>
              changeHead({
                classification: level ? { period: head.classification?.period ?? null, level } : null,
                copyNumber: level ? (head.copyNumber ?? 1) : null,
              })
            }
          />
        </Labelled>
        {head.classification && (
          <>
            <LineField
              id="document-period"
              label="保密期限"
              placeholder="1年"
              maxLength={10}
              value={head.classification.period ?? ''}
              onChange={(period) =>
                head.classification && changeHead({ classification: { ...head.classification, period } })
              }
              onBlur={flush}
            />
            <Labelled label="份号" htmlFor="document-copy">
              <InputNumber
                id="document-copy"
                min={1}
                max={999_999}
                precision={0}
                value={head.copyNumber}
                onChange={(copyNumber) => changeHead({ copyNumber })}
                onBlur={flush}
              />
            </Labelled>
          </>
        )}
        <Labelled label="紧急程度" htmlFor="document-urgency">
          <Select
            id="document-urgency"
            allowClear
            placeholder="不标注"
            value={head.urgency}
            options={URGENCIES.map((value) => ({ value, label: value }))}
            onChange={(urgency) => changeHead({ urgency: urgency ?? null })}
          />
        </Labelled>
        <DayField
          id="document-date"
          label="成文日期"
          value={dateOf(document)}
          onChange={(date) => change(datedOn(document, date ?? null))}
        />
      </div>
      <Checkbox
        checked={head.preprinted}
        onChange={(event) => changeHead({ preprinted: event.target.checked })}
      >
        套打：印在已有红头的公文纸上，红色部分不印
      </Checkbox>
    </div>
  );
}

/** A change of format takes along what the other one lacks, and leaves nothing behind that it cannot show. */
function inFormat(document: OfficialDocument, format: DocumentFormat): Partial<OfficialDocument> {
  const { head, imprint, signature } = document;
  const issuer = 'issuers' in signature ? signature.issuers[0] : head.mark.names[0];
  const general = format === 'downward' || format === 'upward';
  const date = signature.kind === 'none' ? (head.issue?.issuedOn ?? null) : signature.dateOfIssue;
  return {
    format,
    addressee: format === 'letter' ? (document.addressee ?? '') : document.addressee,
    signature:
      format === 'minutes'
        ? { kind: 'none' }
        : signature.kind === 'none'
          ? {
              kind: 'sealed',
              issuers: [...head.mark.names],
              dateOfIssue: date,
              sealDiameter: SIGNATURE.defaultSealDiameter,
            }
          : signature,
    head: {
      ...head,
      mark: { ...head.mark, suffix: general ? '文件' : null },
      documentNumber: format === 'minutes' ? null : head.documentNumber,
      issue:
        format === 'minutes' ? (head.issue ?? { serial: 1, issuer: issuer ?? '', issuedOn: date }) : null,
      signers: format === 'upward' ? head.signers : [],
    },
    attendance: format === 'minutes' ? document.attendance : [],
    imprint:
      format === 'letter'
        ? { ...imprint, printingOffice: null, printedOn: null }
        : { ...imprint, printingOffice: imprint.printingOffice ?? issuer ?? '' },
  };
}

/** The day stands where the format shows it: below the signature, or in the line of a brief's issue. */
function dateOf({ signature, head }: OfficialDocument) {
  const date = signature.kind === 'none' ? head.issue?.issuedOn : signature.dateOfIssue;
  return date ? parseLocalDate(date) : undefined;
}

function datedOn(
  { signature, head, imprint }: OfficialDocument,
  date: string | null,
): Partial<OfficialDocument> {
  return {
    // Printed on the day of issue unless somebody says otherwise.
    ...(imprint.printingOffice !== null && imprint.printedOn === null
      ? { imprint: { ...imprint, printedOn: date } }
      : {}),
    ...(signature.kind === 'none' ? {} : { signature: { ...signature, dateOfIssue: date } }),
    ...(head.issue ? { head: { ...head, issue: { ...head.issue, issuedOn: date } } } : {}),
  };
}
