/** 署名 (GB/T 9704 7.3.5): sealed, unsealed, signature stamp, or none; and 附注 below the date. */
import { SIGNATURE } from '@shared/document-model/geometry';
import type { DocumentSignature } from '@shared/document-model/official-document';
import { InputNumber, Select } from 'antd';
import { Labelled } from '../../../components/Labelled';
import { LineField } from '../../../components/LineField';
import { TextArea } from '../../../components/TextArea';
import { type OfficialFieldProps, oneLine } from './fields';
import { NameList } from './NameList';

type Kind = DocumentSignature['kind'];

const KIND_WORDS: Readonly<Record<Kind, string>> = {
  sealed: '加盖印章',
  unsealed: '不加盖印章',
  'signature-stamp': '加盖签发人签名章',
  none: '不署名',
};

const KINDS: readonly Kind[] = ['sealed', 'unsealed', 'signature-stamp', 'none'];

export function SignatureFields({ document, change, flush }: OfficialFieldProps) {
  const { signature, head, note } = document;
  const set = (next: DocumentSignature) => change({ signature: next });
  return (
    <div className="stack" id="document-signature">
      <div className="field-grid">
        <Labelled label="署名方式" htmlFor="document-signature-kind">
          <Select
            id="document-signature-kind"
            value={signature.kind}
            options={KINDS.map((value) => ({ value, label: KIND_WORDS[value] }))}
            onChange={(kind) => set(signatureOf(kind, signature, head.mark.names))}
          />
        </Labelled>
        {signature.kind === 'sealed' && (
          <Labelled label="印章直径" htmlFor="document-seal-size">
            <InputNumber
              id="document-seal-size"
              suffix="毫米"
              min={30}
              max={60}
              value={signature.sealDiameter}
              onChange={(diameter) =>
                set({ ...signature, sealDiameter: diameter ?? SIGNATURE.defaultSealDiameter })
              }
              onBlur={flush}
            />
          </Labelled>
        )}
        {signature.kind === 'signature-stamp' && (
          <>
            <LineField
              id="document-post"
              label="签发人职务"
              maxLength={40}
              value={signature.post}
              onChange={(post) => set({ ...signature, post })}
              onBlur={flush}
            />
            <LineField
              id="document-name"
              label="签发人姓名"
              maxLength={20}
              value={signature.name}
              onChange={(name) => set({ ...signature, name })}
              onBlur={flush}
            />
          </>
        )}
      </div>
      {(signature.kind === 'sealed' || signature.kind === 'unsealed') && (
        <Labelled label="署名机关" htmlFor="document-issuers" hint="联合行文的，按顺序录入，每个机关一枚印章">
          <NameList
            id="document-issuers"
            label="署名机关"
            names={signature.issuers}
            most={5}
            longest={40}
            onChange={(issuers) => set({ ...signature, issuers })}
            onBlur={flush}
          />
        </Labelled>
      )}
      <Labelled label="附注" htmlFor="document-note" hint="印在成文日期下一行的括号里，不写括号">
        <TextArea
          rows={[1, 4]}
          id="document-note"
          maxLength={300}
          placeholder="联系人：李雯，联系电话：0000-8300001"
          value={note ?? ''}
          onChange={(event) => change({ note: oneLine(event.target.value) })}
          onBlur={flush}
        />
      </Labelled>
    </div>
  );
}

/** Another way to sign keeps the day, and the issuers where both have them. */
function signatureOf(kind: Kind, before: DocumentSignature, marks: readonly string[]): DocumentSignature {
  const dateOfIssue = before.kind === 'none' ? null : before.dateOfIssue;
  const issuers = 'issuers' in before ? before.issuers : [...marks];
  switch (kind) {
    case 'sealed':
      return { kind, issuers, dateOfIssue, sealDiameter: SIGNATURE.defaultSealDiameter };
    case 'unsealed':
      return { kind, issuers, dateOfIssue };
    case 'signature-stamp':
      return { kind, post: '', name: '', dateOfIssue };
    case 'none':
      return { kind };
  }
}
